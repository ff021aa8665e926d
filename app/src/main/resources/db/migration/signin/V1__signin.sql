create schema if not exists signin;

-- Who may sign in. Whoever holds a position without an account is known to the network and cannot enter.
create table signin.account (
  person      uuid primary key,
  -- What a passkey keeps in the place of a name.
  handle      bytea not null unique,
  created_at  timestamptz not null,
  disabled_at timestamptz
);

create table signin.passkey (
  id                bytea primary key,
  person            uuid not null references signin.account,
  label             text not null,
  public_key        bytea not null,
  signature_count   bigint not null,
  verified          boolean not null,
  transports        text not null,
  backup_eligible   boolean not null,
  backed_up         boolean not null,
  -- As it was made: what a use of it is judged against.
  attestation       bytea not null,
  client_data       bytea not null,
  created_at        timestamptz not null,
  used_at           timestamptz not null
);
create index passkey_by_person on signin.passkey (person);

-- Links and codes that work once. Their secrets are kept as SHA-256; both are random and long.
create table signin.letter (
  id           uuid primary key,
  kind         text not null check (kind in ('FIRST', 'INVITATION', 'RECOVERY')),
  secret       bytea not null unique,
  -- Of the cookie of the browser it is bound to.
  browser      bytea,
  person       uuid,
  name         text not null,
  position     uuid,
  issued_by    uuid,
  organisation text,
  expires_at   timestamptz not null
);
create index letter_by_organisation on signin.letter (organisation);

create table signin.attestation (
  person   uuid not null,
  position uuid not null,
  by       uuid not null,
  at       timestamptz not null,
  primary key (person, position, at)
);

-- Attempts that failed, by what they claimed to be: known or not, they count alike.
create table signin.failure (
  claimed bytea not null,
  at      timestamptz not null
);
create index failure_by_claim on signin.failure (claimed, at);
create index failure_by_time on signin.failure (at);
