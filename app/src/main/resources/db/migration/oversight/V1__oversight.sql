create schema if not exists oversight;
-- Which files somebody read on which day: what the allowance is counted from. Erased after a month.
create table oversight.reading (
  person   uuid not null,
  day      date not null,
  youth    uuid not null,
  searched boolean not null,
  primary key (person, day, searched, youth)
);
create index reading_by_day on oversight.reading (day);
-- An act that stood out: explained by whoever did it, examined by somebody else.
create table oversight.flag (
  id            uuid primary key,
  kind          text not null,
  person        uuid not null,
  position      uuid not null,
  organisation  text not null,
  youth         uuid,
  day           date not null,
  at            timestamptz not null,
  due           timestamptz not null,
  explanation   text not null default '',
  explained_at  timestamptz,
  finding       text,
  remark        text not null default '',
  examined_by   uuid,
  examined_at   timestamptz
);
create unique index one_flag_a_day on oversight.flag
  (kind, person, day, coalesce(youth, '00000000-0000-0000-0000-000000000000'));
create index flag_to_examine on oversight.flag (organisation, at desc);
create index flag_to_explain on oversight.flag (person) where examined_at is null;
-- Files of people who do not exist, set by an organisation's privacy officer: no work leads to one.
create table oversight.decoy (
  youth        uuid primary key,
  organisation text not null,
  set_by       uuid not null,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index decoy_of_organisation on oversight.decoy (organisation) where ended_at is null;
