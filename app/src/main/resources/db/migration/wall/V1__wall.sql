-- Before the modules whose tables it protects: their policies call it. What the application's role may do with tables is
-- in db/privileges.sql.
create schema if not exists wall;

-- What contexts are signed with: HMAC-SHA256, its two padded keys. Made by the first start; the application reads it
-- through the owner's connection, its own role never does.
create table wall.key (
  one       boolean primary key default true check (one),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
revoke all on wall.key from filet_app;

-- A part of the transaction's context: duty|organisation|person|record|day|expiry|signature. No context, no part: nothing
-- is seen. One that is forged or too old is an error. A custom setting is '' once it was set, hence nullif.
create function wall.part(number int) returns text
  language plpgsql stable security definer set search_path = '' as $$
declare
  signed text := nullif(current_setting('filet.context', true), '');
  said text;
  holds boolean;
begin
  if signed is null then
    return null;
  end if;
  said := left(signed, -65);
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(said, 'UTF8'))), 'hex') = right(signed, 64)
    into holds from wall.key k;
  if holds is not true or split_part(said, '|', 6)::bigint < extract(epoch from clock_timestamp()) then
    raise exception 'filet.context' using errcode = 'insufficient_privilege';
  end if;
  return nullif(split_part(said, '|', number), '');
end $$;

create function wall.duty() returns text language sql stable as $$ select wall.part(1) $$;
create function wall.organisation() returns text language sql stable as $$ select wall.part(2) $$;
create function wall.person() returns uuid language sql stable as $$ select wall.part(3)::uuid $$;
create function wall.record() returns uuid language sql stable as $$ select wall.part(4)::uuid $$;
create function wall.day() returns date language sql stable as $$ select wall.part(5)::date $$;

-- House rule 1 as a question: what this person was told of these categories today, by the register of communications.
-- With the caller's rights, so behind the register's own wall. Late bound: the register comes after the files.
create function wall.told(categories text[]) returns setof uuid
  language plpgsql stable rows 20 set search_path = '' as $$
begin
  return query select d.record from registers.disclosure d
    where d.recipient = (select wall.organisation()) and d.person = (select wall.person())
      and d.day >= (select wall.day()) and d.read and d.categories && $1;
end $$;
create function wall.told_of(categories text[]) returns setof uuid
  language plpgsql stable rows 20 set search_path = '' as $$
begin
  return query select d.youth from registers.disclosure d
    where d.recipient = (select wall.organisation()) and d.person = (select wall.person())
      and d.day >= (select wall.day()) and d.read and d.youth is not null and d.categories && $1;
end $$;
