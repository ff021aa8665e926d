create schema if not exists youths;
create extension if not exists unaccent;

-- Names compared as people type them at night: no accents, no case, hyphens as spaces.
create function youths.plain(text) returns text language sql stable parallel safe
  as $$ select lower(translate(unaccent($1), '-''’', '   ')) $$;

create table youths.youth (
  id           uuid primary key,
  organisation text not null,
  home_region  text not null,
  code         text not null,
  given_names  text not null,
  surnames     text not null,
  other_names  text not null,
  birth_date   date,
  gender       text not null,
  description  text not null,
  phone        text not null,
  unique (organisation, code)
);
