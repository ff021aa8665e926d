create schema if not exists web;
-- A form's key and the deed it made: the same key twice is the same deed.
create table web.once (
  person uuid not null,
  key    uuid not null,
  at     timestamptz not null,
  result uuid,
  primary key (person, key)
);
-- What this database is for; a demo's is never served, a served one never filled with synthetic people.
create table web.installation (
  id   integer primary key default 1 check (id = 1),
  kind text not null check (kind in ('demo', 'serve'))
);
-- Sessions that are open, asked on every request: a row that is gone is a session that is over, on every node.
create table web.session (
  id         uuid primary key,
  person     uuid not null,
  position   uuid not null,
  device     text not null,
  -- What it was opened through, where that can be shut with every session behind it: an identity provider.
  door       uuid,
  entered_at timestamptz not null,
  seen_at    timestamptz not null
);
create index session_by_person on web.session (person);
create index session_by_door on web.session (door) where door is not null;
-- Spring Session's own tables.
create table web.spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on web.spring_session (session_id);
create index spring_session_ix2 on web.spring_session (expiry_time);
create index spring_session_ix3 on web.spring_session (principal_name);
create table web.spring_session_attributes (
  session_primary_id char(36) not null references web.spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
