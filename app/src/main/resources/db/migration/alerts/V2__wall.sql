-- The second wall: an alert's rows say whose they are, so that no policy looks into another table. The sender's side is the
-- holder, the sender and the liaison officer of the home region.
alter table alerts.alert
  add column recipients text[] not null default '{}',
  add column reached text[] not null default '{}';
update alerts.alert a
   set recipients = c.organisations, reached = c.regions
  from (select alert, array_agg(organisation) as organisations, array_agg(distinct region) as regions
          from alerts.copy group by alert) c
 where c.alert = a.id;

alter table alerts.copy
  add column episode uuid,
  add column holder text,
  add column sender text,
  add column home_region text;
update alerts.copy c set episode = a.episode, holder = a.holder, sender = a.sender, home_region = a.home_region
  from alerts.alert a where a.id = c.alert;
alter table alerts.copy
  alter column episode set not null,
  alter column holder set not null,
  alter column sender set not null,
  alter column home_region set not null;

alter table alerts.tip
  add column holder text,
  add column sender text,
  add column home_region text;
update alerts.tip t set holder = a.holder, sender = a.sender, home_region = a.home_region
  from alerts.alert a where a.id = t.alert;
alter table alerts.tip
  alter column holder set not null,
  alter column sender set not null,
  alter column home_region set not null;

alter table alerts.journal add column holder text;
update alerts.journal j set holder = (select a.holder from alerts.alert a where a.episode = j.episode limit 1);
alter table alerts.journal alter column holder set not null;

alter table alerts.alert enable row level security, force row level security;
alter table alerts.copy enable row level security, force row level security;
alter table alerts.tip enable row level security, force row level security;
alter table alerts.journal enable row level security, force row level security;

-- The sender's side; whoever does the deed of the episode that recalls it; the clock that ends it.
create policy held on alerts.alert
  using (holder = (select wall.organisation()) or sender = (select wall.organisation())
         or home_region = (select wall.region()) or episode = (select wall.record()) or (select wall.duty()) = 'CLOCKS');
-- Those it was sent to, and the liaison officers of their regions, who call where nobody answers.
create policy received on alerts.alert for select
  using ((select wall.organisation()) = any (recipients) or (select wall.region()) = any (reached));
-- Whoever answers holds the alert still meanwhile, and changes nothing of it.
create policy held_still on alerts.alert for update
  using ((select wall.organisation()) = any (recipients)) with check (false);

create policy held on alerts.copy
  using (organisation = (select wall.organisation()) or holder = (select wall.organisation())
         or sender = (select wall.organisation()) or home_region = (select wall.region())
         or episode = (select wall.record()) or (select wall.duty()) = 'CLOCKS');
create policy late on alerts.copy for select using (region = (select wall.region()));

create policy held on alerts.tip
  using (organisation = (select wall.organisation()) or holder = (select wall.organisation())
         or sender = (select wall.organisation()) or home_region = (select wall.region()));

create policy written on alerts.journal for insert
  with check (organisation = (select wall.organisation()) or (select wall.duty()) = 'CLOCKS');
create policy seen on alerts.journal for select
  using (holder = (select wall.organisation()) or episode in (select wall.told('{EPISODE}')));
