-- What a youth confided, sealed with the key of whoever listened. The next start seals what stands in words, and empties it.
alter table runaways.confidence
  alter column words drop not null,
  add column row uuid not null default gen_random_uuid(),
  add column sealed bytea,
  add check (num_nonnulls(words, sealed) = 1);
create index confidence_readable on runaways.confidence (id) where words is not null;
