-- What a youth agrees to have used if missing, written down together before any absence. Versions are added, never changed:
-- the wall has no policy that would let one be.
create table runaways.preventive_sheet (
  id        uuid primary key,
  youth     uuid not null,
  holder    text not null,
  version   integer not null check (version > 0),
  position  uuid not null,
  at        timestamptz not null,
  language  text not null,
  answer    text not null check (answer in ('AGREED', 'PARTLY', 'REFUSED')),
  given_by  text not null,
  present   bytea not null,
  review_on date not null,
  unique (youth, holder, version)
);
create table runaways.preventive_item (
  id     uuid primary key,
  sheet  uuid not null,
  youth  uuid not null,
  holder text not null,
  topic  text not null,
  told   text[] not null check (cardinality(told) > 0),
  said   bytea not null,
  noted  bytea not null,
  unique (sheet, topic)
);
-- Of whoever is writing, and nobody else's.
create table runaways.preventive_draft (
  id     uuid primary key,
  youth  uuid not null,
  holder text not null,
  person uuid not null,
  at     timestamptz not null,
  sealed bytea not null,
  unique (youth, holder, person)
);
-- Who was named to look for the youth or go to meet them, who no longer is, who opened what was theirs to read.
create table runaways.preventive_deed (
  id              uuid primary key,
  turn            bigint generated always as identity,
  episode         uuid not null,
  holder          text not null,
  what            text not null check (what in ('NAMED', 'RELEASED', 'OPENED')),
  version         integer not null,
  named           text,
  position        uuid not null,
  organisation    text not null,
  basis           text not null,
  basis_reference text not null,
  at              timestamptz not null
);
create index preventive_deeds_of_an_episode on runaways.preventive_deed (episode, turn);
create index preventive_reviews on runaways.preventive_sheet (holder, review_on);

alter table runaways.preventive_sheet enable row level security, force row level security;
alter table runaways.preventive_item enable row level security, force row level security;
alter table runaways.preventive_draft enable row level security, force row level security;
alter table runaways.preventive_deed enable row level security, force row level security;

create policy added on runaways.preventive_sheet for insert with check (holder = (select wall.organisation()));
create policy seen on runaways.preventive_sheet for select
  using (holder = (select wall.organisation()) or youth in (select wall.told_of('{PROFILE}')));
create policy added on runaways.preventive_item for insert with check (holder = (select wall.organisation()));
create policy seen on runaways.preventive_item for select
  using (holder = (select wall.organisation()) or youth in (select wall.told_of('{PROFILE}')));

create policy own on runaways.preventive_draft
  using (holder = (select wall.organisation()) and person = (select wall.person()));

create policy added on runaways.preventive_deed for insert
  with check (holder = (select wall.organisation()) or episode = (select wall.record()));
create policy seen on runaways.preventive_deed for select
  using (holder = (select wall.organisation()) or organisation = (select wall.organisation()));
-- Places that matter for a youth, assessed by a person with reasons, and what was found there during an episode.
create table runaways.place (
  id           uuid primary key,
  youth        uuid not null,
  holder       text not null,
  kind         text not null,
  standing     text not null check (standing in ('PROTECTIVE', 'TO_CHECK', 'RISK')),
  source       text not null,
  region       text not null,
  municipality bytea not null,
  address      bytea not null,
  words        bytea not null,
  position     uuid not null,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index places_of_a_youth on runaways.place (youth, holder) where ended_at is null;
create table runaways.place_check (
  id       uuid primary key,
  turn     bigint generated always as identity,
  place    uuid not null,
  episode  uuid not null,
  holder   text not null,
  kind     text not null,
  result   text not null,
  position uuid not null,
  at       timestamptz not null,
  basis    text not null
);
create index place_checks_of_an_episode on runaways.place_check (episode, turn);

alter table runaways.place enable row level security, force row level security;
alter table runaways.place_check enable row level security, force row level security;
create policy held on runaways.place using (holder = (select wall.organisation()));
create policy added on runaways.place_check for insert with check (holder = (select wall.organisation()));
create policy seen on runaways.place_check for select using (holder = (select wall.organisation()));
