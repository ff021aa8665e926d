-- What the police got of a fiche préventive on paper (decision 45).
alter table runaways.preventive_deed drop constraint preventive_deed_what_check;
alter table runaways.preventive_deed add constraint preventive_deed_what_check
  check (what in ('NAMED', 'RELEASED', 'OPENED', 'HANDED'));
