-- What the end of an alert says about the search. Of an alert ended by an older Filet: its term where that was why; where
-- it was taken back, the search counts as over, which is what its recipients were told.
alter table alerts.alert
  add column ending text,
  -- The sender's side is told while there is time to renew.
  add column remind_at timestamptz,
  add column reminded boolean not null default false;
alter table alerts.alert no force row level security;
update alerts.alert a
   set ending = case
         when state = 'EXPIRED' or state = 'PURGED' and ended_at >= expires_at then 'TERM'
         else 'SEARCH_OVER' end
 where state in ('RECALLED', 'EXPIRED', 'PURGED');
update alerts.alert set remind_at = expires_at - interval '6 hours' where state = 'SENT';
alter table alerts.alert force row level security;
create index alert_reminder on alerts.alert (remind_at) where state = 'SENT' and not reminded;
