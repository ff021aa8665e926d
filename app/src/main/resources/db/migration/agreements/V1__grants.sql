create schema if not exists agreements;
-- What a deed (alert, host request, match) lets an organisation do with one record, until a moment.
create table agreements.access_grant (
  id           bigint generated always as identity primary key,
  subject      uuid not null,
  organisation text not null,
  relation     text not null,
  -- Whom alone it is given to; the organisation's own people otherwise.
  person       uuid,
  reference    text not null,
  given_by     uuid not null,
  given_at     timestamptz not null,
  until        timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid
);
create unique index one_grant_in_force on agreements.access_grant (subject, organisation, relation, person)
  nulls not distinct where ended_at is null;
