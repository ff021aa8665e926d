-- Where a youth is sheltered, who reported: written once, sealed, read by named people with another's approval.
create table runaways.sealed_fact (
  id       uuid primary key,
  episode  uuid not null references runaways.episode,
  holder   text not null,
  kind     text not null check (kind in ('SHELTER_ADDRESS', 'REPORTER')),
  sealed   bytea not null,
  by       uuid not null,
  position uuid not null,
  at       timestamptz not null
);
create index sealed_fact_of_episode on runaways.sealed_fact (episode, at);

create table runaways.sealed_reader (
  fact   uuid not null references runaways.sealed_fact,
  person uuid not null,
  primary key (fact, person)
);

create table runaways.sealed_opening (
  id         uuid primary key,
  fact       uuid not null references runaways.sealed_fact,
  holder     text not null,
  asked_by   uuid not null,
  reason     bytea not null,
  asked_at   timestamptz not null,
  state      text not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'REFUSED', 'OPENED')),
  decided_by uuid,
  decided_at timestamptz,
  opened_at  timestamptz,
  check (decided_by <> asked_by),
  check ((state = 'ASKED') = (decided_by is null) and (state = 'ASKED') = (decided_at is null)),
  check ((state = 'OPENED') = (opened_at is not null))
);
create index sealed_opening_of_fact on runaways.sealed_opening (fact, asked_by, asked_at);
create index sealed_opening_waiting on runaways.sealed_opening (holder, asked_at) where state in ('ASKED', 'APPROVED');

create function runaways.written_once() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed fact is written once';
end $$;
create trigger written_once before update on runaways.sealed_fact
  for each row execute function runaways.written_once();
create trigger readers_named_once before update on runaways.sealed_reader
  for each row execute function runaways.written_once();
