-- Who was let in, or let back in, on one person's word: the organisation's others look at it within 90 days. Whoever says
-- the word can be wrong, or lie.
create table signin.vouching (
  id           uuid primary key,
  organisation text not null,
  kind         text not null check (kind in ('INVITED', 'RECOVERED')),
  name         text not null,
  by           uuid not null,
  at           timestamptz not null
);
create index vouching_of_organisation on signin.vouching (organisation, at);
create table signin.vouching_seen (
  vouching uuid not null references signin.vouching,
  person   uuid not null,
  at       timestamptz not null,
  primary key (vouching, person)
);
