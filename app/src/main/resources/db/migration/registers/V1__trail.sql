create schema if not exists registers;
-- Who did or read what, when, on what basis. Added to, never changed: the trigger refuses.
create table registers.trail (
  id              bigint generated always as identity primary key,
  reference       uuid not null unique,
  salt            bytea not null,
  at              timestamptz not null,
  person          uuid not null,
  position        uuid not null,
  role            text not null,
  organisation    text not null,
  event           text not null,
  about           uuid not null,
  basis           text not null,
  basis_reference text not null
);
create index trail_about on registers.trail (about, at);
create index trail_person on registers.trail (person, at);

create function registers.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'registers.trail is append-only';
end $$;
create trigger trail_is_append_only before update or delete on registers.trail
  for each row execute function registers.refuse_change();
create trigger trail_is_never_emptied before truncate on registers.trail
  for each statement execute function registers.refuse_change();

-- What the journal does not hold yet: written with the fact, taken out when the journal is on the disk.
create table registers.pending (
  number    bigint generated always as identity primary key,
  reference uuid not null unique,
  entry     bytea not null
);
-- Where in the journal a line's entry stands.
create table registers.sequenced (
  position  bigint primary key,
  reference uuid not null unique
);
