create schema if not exists runaways;

create table runaways.episode (
  id           uuid primary key,
  youth        uuid not null,
  organisation text not null,
  home_region  text not null,
  state        text not null,
  concern      text not null,
  last_seen    timestamptz not null,
  declared_at  timestamptz,
  returned_at  timestamptz,
  open         boolean not null,
  host         text,
  parts        jsonb not null,
  version      integer not null
);
-- A file has at most one open episode, whoever enters it.
create unique index one_open_episode_per_youth on runaways.episode (youth) where open;
create index open_by_organisation on runaways.episode (organisation, last_seen) where open;
create index open_by_host on runaways.episode (host, last_seen) where open;
create index declared_by_region on runaways.episode (home_region, last_seen) where open;

create table runaways.journal (
  id              bigint generated always as identity primary key,
  episode         uuid not null references runaways.episode,
  at              timestamptz not null,
  key             text not null,
  args            jsonb not null,
  position        uuid not null,
  organisation    text not null,
  basis           text not null,
  basis_reference text not null
);
create index journal_by_episode on runaways.journal (episode, at);

create table runaways.clock (
  id         bigint generated always as identity primary key,
  episode    uuid not null references runaways.episode,
  kind       text not null,
  started_at timestamptz not null,
  due_at     timestamptz not null,
  rang_at    timestamptz,
  stopped_at timestamptz
);
create unique index one_running_clock on runaways.clock (episode, kind) where stopped_at is null;
create index clock_due on runaways.clock (due_at) where stopped_at is null and rang_at is null;

-- What a youth confided: read by the organisation that listened, and by nobody else.
create table runaways.confidence (
  id           bigint generated always as identity primary key,
  episode      uuid not null references runaways.episode,
  organisation text not null,
  position     uuid not null,
  at           timestamptz not null,
  words        text not null
);

create table runaways.parameter (
  region     text not null,
  name       text not null,
  minutes    integer not null check (minutes >= 0),
  source     text not null,
  author     text not null,
  valid_from timestamptz not null,
  primary key (region, name, valid_from)
);
-- Domain reference §8b. « Filet » marks a design proposal that a region is expected to confirm or change.
insert into runaways.parameter (region, name, minutes, source, author, valid_from) values
  ('*', 'THRESHOLD', 60, 'Cadre normatif du MSSS (Le Devoir, 2023)', 'Filet', '2020-01-01'),
  ('03', 'THRESHOLD', 30, 'DPJ de la Capitale-Nationale (Journal de Québec, 2018)', 'Filet', '2020-01-01'),
  ('05', 'THRESHOLD', 120, 'Val-du-Lac, Estrie (Le Soleil)', 'Filet', '2020-01-01'),
  ('*', 'KNOWN_ABSENCE_REVIEW', 120, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'POLICE_SHEET', 30, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'REVIEW', 1440, 'College of Policing', 'Filet', '2020-01-01'),
  ('*', 'REVIEW_HIGH', 480, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'DAY_MARK', 1440, 'MSSS 2018', 'Filet', '2020-01-01'),
  ('*', 'CASE_CONFERENCE', 4320, 'MSSS 2022-23 : plus de 8 % au-delà de 72 h', 'Filet', '2020-01-01'),
  ('*', 'HOST_ACKNOWLEDGEMENT', 60, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'INTERVIEW_OFFER', 1440, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'INTERVIEW_HELD', 4320, 'Return interviews, England (72 h)', 'Filet', '2020-01-01'),
  ('*', 'PLAN_REVISION', 14400, 'Filet', 'Filet', '2020-01-01');
