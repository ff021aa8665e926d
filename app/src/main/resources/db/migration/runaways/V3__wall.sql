-- The second wall: every row says who holds it, and no policy looks into another of these tables.
alter table runaways.journal add column holder text;
update runaways.journal j set holder = e.organisation from runaways.episode e where e.id = j.episode;
alter table runaways.journal alter column holder set not null;
alter table runaways.clock add column holder text;
update runaways.clock c set holder = e.organisation from runaways.episode e where e.id = c.episode;
alter table runaways.clock alter column holder set not null;

alter table runaways.episode enable row level security, force row level security;
alter table runaways.journal enable row level security, force row level security;
alter table runaways.clock enable row level security, force row level security;
alter table runaways.confidence enable row level security, force row level security;

-- For reading one's own comes first: then nothing else is asked.
-- One's own, or the one record for which the door has just allowed a deed.
create policy held on runaways.episode
  using (organisation = (select wall.organisation()) or id = (select wall.record()));
create policy seen on runaways.episode for select
  using (organisation = (select wall.organisation()) or (select wall.duty()) in ('DECIDE', 'FOLLOW', 'CLOCKS', 'START', 'DESTRUCTION')
         or id in (select wall.told('{EPISODE}')));

create policy held on runaways.journal
  using (holder = (select wall.organisation()) or episode = (select wall.record()));
create policy rung on runaways.journal for insert with check ((select wall.duty()) = 'CLOCKS');
create policy seen on runaways.journal for select
  using (holder = (select wall.organisation()) or episode in (select wall.told('{EPISODE}')));

create policy held on runaways.clock
  using (holder = (select wall.organisation()) or episode = (select wall.record())
         or (select wall.duty()) = 'CLOCKS');
create policy seen on runaways.clock for select
  using (holder = (select wall.organisation()) or episode in (select wall.told('{EPISODE}')));

-- Whoever listened, and nobody else.
create policy heard on runaways.confidence
  using (organisation = (select wall.organisation()) or (select wall.duty()) = 'START');
