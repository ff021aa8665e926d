-- A youth's prevention plan at the organisation that holds the file: versions, sealed.
create table runaways.plan (
  id           uuid primary key,
  youth        uuid not null,
  holder       text not null,
  version      integer not null check (version > 0),
  episode      uuid not null,
  position     uuid not null,
  at           timestamptz not null,
  with_youth   boolean not null,
  with_parents boolean not null,
  sealed       bytea not null,
  unique (youth, holder, version)
);
alter table runaways.plan enable row level security, force row level security;
create policy held on runaways.plan using (holder = (select wall.organisation()));
