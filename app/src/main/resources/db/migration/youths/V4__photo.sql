-- At most one photograph of a youth, sealed: for the cards of alerts. Whoever was told the card sees it while it is out.
create table youths.photo (
  youth        uuid primary key,
  id           uuid not null unique,
  organisation text not null,
  position     uuid not null,
  at           timestamptz not null,
  sealed       bytea not null
);
alter table youths.photo enable row level security, force row level security;
create policy held on youths.photo using (organisation = (select wall.organisation()));
create policy seen on youths.photo for select
  using (organisation = (select wall.organisation()) or (select wall.duty()) = 'DESTRUCTION'
         or youth in (select wall.told_of('{CARD}')));
create policy forgotten on youths.photo for delete using ((select wall.duty()) = 'DESTRUCTION');
