-- Tokens belong to an epoch of the holders' key; 0: a pointer has none yet. A pointer whose epoch is not the present one
-- waits to be encoded, and one to be drawn anew (told to be someone else, or to lend a question its tokens). Whoever
-- encodes it claims it for a while; what was tried in vain is left alone the longer the more often.
alter table matching.pointer
  add column epoch integer not null,
  add column anew boolean not null default false,
  add column imported boolean not null default false,
  add column canary boolean not null default false,
  add column claimed_until timestamptz,
  add column tries integer not null default 0;
create index pointer_to_encode on matching.pointer (epoch, number) where ended_at is null;
create index pointer_to_draw_anew on matching.pointer (number) where anew and ended_at is null;

-- Tokens rest hashed with the group of their pointer, drawn by chance each time they are written: equal tokens of two
-- groups do not look equal, and a family is read only with the token in hand (docs/linkage-privacy.md).
alter table matching.pointer add column rest_group smallint not null default 0;

alter table matching.token add column epoch integer not null;

-- Who asked, so that a question whose key holders were away is asked again on the same behalf; the tokens stand until
-- blind pointers have been looked at, which happens after the answer, and are destroyed then. DROPPED: never asked,
-- for the episode or the access ended first; it says nothing of who is known elsewhere.
alter table matching.question
  add column youth uuid not null,
  add column person uuid not null,
  add column role text not null,
  add column sector text not null,
  add column region text not null,
  add column partial boolean not null,
  add column imported boolean not null,
  add column state text not null check (state in ('WAITING', 'ANSWERED', 'SETTLED', 'DROPPED')),
  add column tokens bytea,
  add column claimed_until timestamptz,
  add column tries integer not null default 0;
create index question_by_youth on matching.question (youth, at);
create index question_by_organisation on matching.question (organisation, at);
create index question_unsettled on matching.question (state, at) where state in ('WAITING', 'ANSWERED');

-- Which kinds of tokens agreed, without their values: for the review of weights, offline and by a person.
alter table matching.match add column families smallint[] not null default '{}';

-- Two files told to be two people: they never meet again, whatever pointer or episode brings them together.
create table matching.apart (
  one   uuid not null,
  other uuid not null,
  since timestamptz not null,
  primary key (one, other),
  check (one < other)
);

-- Whether a region's questions also reach that region's own pointers: dated rows, the region's own before the default.
create table matching.region_rule (
  region      text not null,
  same_region boolean not null,
  source      text not null,
  author      text not null,
  valid_from  timestamptz not null,
  primary key (region, valid_from)
);
insert into matching.region_rule (region, same_region, source, author, valid_from) values
  ('*', false, 'FPT deconfliction guidance (S77): a region knows its own', 'Filet', '2020-01-01');

-- Decoys: pointers with nobody behind. The name is invented and only kept so that its tokens can be drawn again.
create table matching.canary (
  pointer     bigint primary key references matching.pointer,
  code        text not null unique,
  given_names text not null,
  surnames    text not null,
  birth_date  date not null
);

create table matching.canary_alert (
  id           uuid primary key,
  canary       text not null,
  region       text not null,
  organisation text not null,
  position     uuid not null,
  episode      uuid not null,
  asked_at     timestamptz not null,
  unique (canary, episode)
);
create index canary_alert_by_organisation on matching.canary_alert (organisation, asked_at);

-- The officers of the organisation that asked and the overseer's each say that they have seen it.
create table matching.canary_seen (
  alert        uuid not null references matching.canary_alert,
  organisation text not null,
  at           timestamptz not null,
  by           uuid not null,
  primary key (alert, organisation)
);
