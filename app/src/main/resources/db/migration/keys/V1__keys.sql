create schema if not exists keys;

-- Which of an organisation's keys is in use, by its number in the organisation's file. The keys themselves are no rows.
create table keys.keyring (
  organisation text primary key,
  kek          integer not null,
  retiring     integer,
  index_key    integer not null,
  since        timestamptz not null
);

-- A youth's data key at one organisation, wrapped. Destroying empties it; the row stays, so that none is made anew.
create table keys.data_key (
  subject      uuid not null,
  organisation text not null,
  kek          integer not null,
  wrapped      bytea,
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  primary key (subject, organisation),
  check ((wrapped is null) = (destroyed_at is not null))
);
create index data_key_by_kek on keys.data_key (organisation, kek, subject) where destroyed_at is null;
create index data_key_destroyed on keys.data_key (subject) where destroyed_at is not null;
