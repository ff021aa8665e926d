-- The second wall.
alter table oversight.reading enable row level security, force row level security;
alter table oversight.flag enable row level security, force row level security;
alter table oversight.decoy enable row level security, force row level security;

create policy counted on oversight.reading using (person = (select wall.person()));
create policy swept on oversight.reading for delete using ((select wall.duty()) = 'SWEEP');
create policy swept_away on oversight.reading for select using ((select wall.duty()) = 'SWEEP');
-- Explained by whoever did it, in whichever post; examined in the organisation that it was done for.
create policy raised on oversight.flag
  using (organisation = (select wall.organisation()) or person = (select wall.person()));
create policy held on oversight.decoy using (organisation = (select wall.organisation()));
-- Whoever is told of a file, of whatever organisation, may have met a decoy.
create policy met on oversight.decoy for select
  using (organisation = (select wall.organisation()) or youth in (select wall.told_of('{IDENTITY,CARD}')));
