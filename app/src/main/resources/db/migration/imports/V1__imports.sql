create schema if not exists imports;

-- Which row of an organisation's own files became which episode: the same file twice brings nothing twice.
create table imports.reference (
  organisation text not null,
  reference    text not null,
  episode      uuid not null,
  imported_at  timestamptz not null,
  primary key (organisation, reference)
);

-- A file between its preview and its import. The content goes with the import, or after a day.
create table imports.upload (
  id           uuid primary key,
  organisation text not null,
  person       uuid not null,
  at           timestamptz not null,
  content      bytea,
  state        text not null,
  done         integer not null,
  total        integer not null,
  beat         timestamptz not null,
  imported     integer not null,
  known        integer not null,
  skipped      integer not null,
  matches      integer not null
);
create index upload_by_age on imports.upload (at) where content is not null;
