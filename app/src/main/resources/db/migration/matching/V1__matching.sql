create schema if not exists matching;

-- « This organisation may be called about this youth »: the file stays with its holder, here stand blind tokens.
create table matching.pointer (
  number        bigint generated always as identity primary key,
  id            uuid not null unique,
  organisation  text not null,
  region        text not null,
  youth         uuid not null,
  episode       uuid,
  purpose       text not null,
  visibility    text not null check (visibility in ('VISIBLE', 'BLIND')),
  ground        text not null,
  contact       uuid not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz,
  end_reason    text
);
create unique index one_pointer_per_file on matching.pointer (youth) where ended_at is null;
create index pointer_by_organisation on matching.pointer (organisation, registered_at) where ended_at is null;
create index pointer_by_episode on matching.pointer (episode) where ended_at is null;
create index pointer_expiry on matching.pointer (expires_at) where ended_at is null;

create table matching.token (
  pointer bigint not null references matching.pointer,
  family  smallint not null,
  value   uuid not null
);
create index token_by_value on matching.token (value);
-- Tokens of a pointer are written together: a block range is enough to find them when they are destroyed.
create index token_by_pointer on matching.token using brin (pointer) with (pages_per_range = 8);

-- What was asked and what the asker was told; never what the asker was not told.
create table matching.question (
  id           uuid primary key,
  episode      uuid not null,
  organisation text not null,
  position     uuid not null,
  at           timestamptz not null,
  contacts     integer not null,
  basis        text not null,
  basis_reference text not null
);
create index question_by_episode on matching.question (episode, at);
create index question_by_position on matching.question (position, at);

create table matching.match (
  id              uuid primary key,
  episode         uuid not null,
  asked_youth     uuid not null,
  episode_holder  text not null,
  asker           text not null,
  asker_contact   uuid not null,
  asker_region    text not null,
  pointer         uuid not null,
  youth           uuid not null,
  holder          text not null,
  holder_contact  uuid not null,
  holder_region   text not null,
  visibility      text not null check (visibility in ('VISIBLE', 'BLIND')),
  tier            text not null,
  evidence        text not null,
  state           text not null,
  notified_at     timestamptz not null,
  due_at          timestamptz not null,
  acknowledged_at timestamptz,
  late_at         timestamptz,
  outcome         text,
  outcome_at      timestamptz,
  version         integer not null
);
-- The same file asked about again is the same match; one torn down as « someone else » never comes back.
create unique index one_match_per_pair on matching.match (pointer, episode);
create index match_by_holder on matching.match (holder, notified_at);
create index match_by_asker on matching.match (asker, notified_at);
create index match_by_episode_holder on matching.match (episode_holder);
create index match_late on matching.match (holder_region) where late_at is not null;
create index match_by_episode on matching.match (episode);
create index match_by_youth on matching.match (youth);
create index match_due on matching.match (due_at) where state = 'NOTIFIED' and late_at is null;
create index match_open on matching.match (notified_at) where state in ('NOTIFIED', 'ACKNOWLEDGED', 'CONTACT_MADE');

create table matching.journal (
  id              bigint generated always as identity primary key,
  match           uuid not null references matching.match,
  at              timestamptz not null,
  key             text not null,
  args            text not null,
  position        uuid not null,
  organisation    text not null,
  basis           text not null,
  basis_reference text not null
);
create index journal_by_match on matching.journal (match, at);
