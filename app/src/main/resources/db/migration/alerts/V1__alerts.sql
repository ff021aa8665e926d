create schema if not exists alerts;
-- Printed as A-26-000123: tells nothing of the youth.
create sequence alerts.number;

-- What was asked of whom, without a name: names stand in copies only.
create table alerts.alert (
  id          uuid primary key,
  number      text not null unique,
  episode     uuid not null,
  youth       uuid not null,
  holder      text not null,
  home_region text not null,
  sender      text not null,
  contact     uuid not null,
  state       text not null,
  content     jsonb not null,
  drafted_at  timestamptz not null,
  expires_at  timestamptz,
  purge_at    timestamptz
);
create index alert_by_episode on alerts.alert (episode);
create index alert_draft on alerts.alert (holder, home_region) where state = 'DRAFT';
create index alert_expiry on alerts.alert (expires_at) where state = 'SENT';
create index alert_purge on alerts.alert (purge_at) where state in ('RECALLED', 'EXPIRED');

-- One for each recipient organisation. What names the youth is emptied when the copy is purged.
create table alerts.copy (
  id               uuid primary key,
  alert            uuid not null references alerts.alert,
  number           integer not null,
  organisation     text not null,
  region           text not null,
  why              text not null,
  state            text not null,
  first_name       text,
  age              text,
  gender           text,
  sent_at          timestamptz not null,
  due_at           timestamptz not null,
  late_at          timestamptz,
  acknowledged_at  timestamptz,
  acknowledged_by  uuid,
  receipt_at       timestamptz,
  feedback         text,
  feedback_at      timestamptz,
  feedback_read_at timestamptz,
  unique (alert, number),
  unique (alert, organisation),
  check (state <> 'PURGED' or num_nonnulls(first_name, age, gender) = 0)
);
create index copy_by_organisation on alerts.copy (organisation, sent_at);
-- What an inbox shows whatever its age: found without reading every copy the organisation ever had.
create index copy_live on alerts.copy (organisation) where state in ('SENT', 'ACKNOWLEDGED');
create index copy_feedback on alerts.copy (organisation) where feedback_at is not null and feedback_read_at is null;
create index copy_due on alerts.copy (due_at) where state = 'SENT' and late_at is null;
create index copy_late on alerts.copy (region, due_at) where state = 'SENT' and late_at is not null;

create table alerts.tip (
  id           uuid primary key,
  alert        uuid not null references alerts.alert,
  copy         uuid not null references alerts.copy,
  kind         text not null,
  region       text not null,
  municipality text not null,
  seen_at      timestamptz not null,
  words        text not null,
  at           timestamptz not null,
  position     uuid not null,
  organisation text not null,
  noted_at     timestamptz
);
create index tip_by_alert on alerts.tip (alert, at);
create index tip_unread on alerts.tip (alert) where noted_at is null;

create table alerts.journal (
  id              bigint generated always as identity primary key,
  episode         uuid not null,
  at              timestamptz not null,
  key             text not null,
  args            jsonb not null,
  position        uuid not null,
  organisation    text not null,
  basis           text not null,
  basis_reference text not null
);
create index journal_by_episode on alerts.journal (episode, at);

create table alerts.parameter (
  region     text not null,
  name       text not null,
  minutes    integer not null check (minutes > 0),
  source     text not null,
  author     text not null,
  valid_from timestamptz not null,
  primary key (region, name, valid_from)
);
-- Domain reference §8b. « Filet » marks a design proposal that a region is expected to confirm or change.
insert into alerts.parameter (region, name, minutes, source, author, valid_from) values
  ('*', 'ACKNOWLEDGE', 60, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'EXPIRY', 4320, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'PURGE', 1440, 'Filet', 'Filet', '2020-01-01');
