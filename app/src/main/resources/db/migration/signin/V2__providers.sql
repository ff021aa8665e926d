-- An organisation's identity provider. Its secret is a file elsewhere, named here.
create table signin.provider (
  id           uuid primary key,
  organisation text not null unique,
  french       text not null,
  english      text not null,
  issuer       text not null,
  client       text not null,
  secret       text not null,
  -- What the provider says of a sign-in that proved more than a password; one of them is enough.
  acr          text[] not null,
  amr          text[] not null,
  off_at       timestamptz,
  check (cardinality(acr) + cardinality(amr) > 0)
);

-- Who a provider's subject is here: bound by an invitation or by the person, never found by an address.
create table signin.identity (
  issuer   text not null,
  subject  text not null,
  person   uuid not null references signin.account,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  unique (person, issuer)
);
