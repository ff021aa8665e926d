-- Limits of alerts, set and compared like the others. « Filet » marks a proposal that a region is expected to confirm.
insert into runaways.parameter (region, name, minutes, source, author, valid_from) values
  ('*', 'ALERT_ACKNOWLEDGE', 60, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'ALERT_WAVE', 30, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'ALERT_EXPIRY', 4320, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'ALERT_STOP', 60, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'ALERT_PURGE', 1440, 'Filet', 'Filet', '2020-01-01');
