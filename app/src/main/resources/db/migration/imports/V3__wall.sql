-- The second wall. A file that waits is its sender's alone.
alter table imports.reference enable row level security, force row level security;
alter table imports.upload enable row level security, force row level security;
create policy held on imports.reference using (organisation = (select wall.organisation()));
create policy sent on imports.upload
  using (organisation = (select wall.organisation()) and person = (select wall.person()));
create policy swept on imports.upload for delete using ((select wall.duty()) = 'SWEEP');
create policy swept_away on imports.upload for select using ((select wall.duty()) = 'SWEEP');
