create schema if not exists keyholders;

-- What each holder was asked: who, for which record, how much, when. Never an input, never an output. Added to, never
-- changed: the trigger refuses.
create table keyholders.ledger (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  holder       smallint not null,
  epoch        integer not null,
  organisation text not null,
  position     uuid not null,
  errand       text not null,
  reference    uuid not null,
  request      uuid not null,
  evaluations  integer not null check (evaluations >= 0),
  refusal      text,
  unique (holder, request)
);
create index ledger_by_organisation on keyholders.ledger (holder, organisation, at);

create function keyholders.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'keyholders.ledger is append-only';
end $$;
create trigger ledger_is_append_only before update or delete on keyholders.ledger
  for each row execute function keyholders.refuse_change();
create trigger ledger_is_never_emptied before truncate on keyholders.ledger
  for each statement execute function keyholders.refuse_change();

-- The keys this database's tokens were made with, by their public half: another key under the same number is noticed.
create table keyholders.epoch (
  number       integer primary key,
  fingerprint  text not null,
  since        timestamptz not null,
  destroyed_at timestamptz
);
