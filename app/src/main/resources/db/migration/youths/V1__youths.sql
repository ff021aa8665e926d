create schema if not exists youths;
create extension if not exists unaccent schema public;

-- Names compared as people type them at night: no accents, no case, hyphens as spaces. Immutable as long as nobody edits
-- the dictionary, and said to be, so that a search finds its file by an index.
create function youths.plain(text) returns text language sql immutable parallel safe
  as $$ select lower(translate(public.unaccent('public.unaccent', $1), '-''’', '   ')) $$;

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
create index youth_by_given_names on youths.youth
  (organisation, youths.plain(given_names || ' ' || surnames) text_pattern_ops);
create index youth_by_surnames on youths.youth
  (organisation, youths.plain(surnames || ' ' || given_names) text_pattern_ops);
create index youth_by_code on youths.youth (organisation, code text_pattern_ops);
