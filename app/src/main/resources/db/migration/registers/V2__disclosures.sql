-- The register of communications: what A-2.1, 67.3 and R-22.1, 265 ask for, a row a communication, added to, never
-- changed. Whoever reads the same record several times a day makes one row a day; the trail has every reading.
create table registers.disclosure (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  day             date not null,
  record          uuid not null,
  youth           uuid,
  holder          text not null,
  recipient       text not null,
  person          uuid not null,
  position        uuid not null,
  read            boolean not null,
  categories      text[] not null,
  purpose         text not null,
  basis           text not null,
  basis_reference text not null,
  beyond_quebec   boolean not null
);
create unique index one_reading_a_day on registers.disclosure
  (record, person, recipient, day, categories, purpose, basis, basis_reference) where read;
create index disclosure_of_holder on registers.disclosure (holder, id);
create index disclosure_about_youth on registers.disclosure (youth, id);
create index disclosure_about_record on registers.disclosure (record, id);

create function registers.refuse_disclosure_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger disclosure_is_append_only before update or delete on registers.disclosure
  for each row execute function registers.refuse_disclosure_change();
create trigger disclosure_is_never_emptied before truncate on registers.disclosure
  for each statement execute function registers.refuse_disclosure_change();
