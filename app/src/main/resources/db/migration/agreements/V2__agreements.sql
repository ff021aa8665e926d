-- Texts that organisations sign. Dates are days of Québec; the last day is included.
create table agreements.agreement (
  id             uuid primary key,
  code           text not null unique,
  title_fr       text not null,
  title_en       text not null,
  state          text not null,
  drafted_by     text not null,
  starts_on      date not null,
  ends_on        date not null check (ends_on >= starts_on),
  retention_days integer not null check (retention_days between 1 and 3650),
  out_of_quebec  boolean not null,
  assessment     text not null,
  opinion_needed boolean not null,
  opinion        text not null,
  emergency_fr   text not null,
  emergency_en   text not null,
  supersedes     uuid references agreements.agreement,
  suspended_by   text,
  ended_at       timestamptz,
  version        integer not null
);
create index agreement_by_state on agreements.agreement (state, ends_on);
create sequence agreements.agreement_number;

create table agreements.agreement_party (
  agreement    uuid not null references agreements.agreement,
  organisation text not null,
  gives        boolean not null,
  receives     boolean not null check (gives or receives),
  reviewed_by  uuid,
  reviewed_at  timestamptz,
  signed_by    uuid,
  signed_at    timestamptz,
  signed_text  bytea,
  primary key (agreement, organisation)
);
create index party_by_organisation on agreements.agreement_party (organisation);

create table agreements.agreement_article (
  agreement  uuid not null references agreements.agreement,
  number     integer not null check (number > 0),
  purpose    text not null,
  categories text[] not null,
  roles      text[] not null,
  basis      text not null,
  primary key (agreement, number)
);

-- What was done to an agreement, by whom: added to, never changed.
create table agreements.agreement_journal (
  id           bigint generated always as identity primary key,
  agreement    uuid not null references agreements.agreement,
  step         text not null,
  organisation text not null,
  position     uuid not null,
  at           timestamptz not null,
  note         text not null
);
create index journal_by_agreement on agreements.agreement_journal (agreement, id);

-- Moves with everything a decision rests on beside the clock, so that every node reads it anew on its next transaction.
create table agreements.policy_epoch (
  one   boolean primary key default true check (one),
  epoch bigint not null
);
insert into agreements.policy_epoch (epoch) values (1);

-- The law as data. Nobody's legal advice: what a text says is unverified for an organisation until its jurist says so.
create table agreements.legal_basis (
  code         text primary key,
  rank         integer not null,
  kind         text not null check (kind in ('CONSENT', 'STATUTE', 'EMERGENCY')),
  jurisdiction text not null,
  regimes      text[] not null,
  citation_fr  text not null,
  citation_en  text not null,
  text_fr      text not null,
  text_en      text not null,
  text_of      text not null,
  beyond_quebec boolean not null
);
create table agreements.basis_condition (
  basis     text not null references agreements.legal_basis,
  number    integer not null,
  text_fr   text not null,
  text_en   text not null,
  primary key (basis, number)
);
create table agreements.basis_confirmation (
  basis        text not null references agreements.legal_basis,
  organisation text not null,
  jurist       text not null,
  by           uuid not null,
  at           timestamptz not null,
  primary key (basis, organisation)
);

-- What an organisation's highest authority directs for emergencies: without it the emergency of that law stays shut.
create table agreements.directive (
  id           uuid primary key,
  organisation text not null,
  basis        text not null references agreements.legal_basis,
  version      text not null,
  body         text not null,
  digest       bytea not null,
  starts_on    date not null,
  by           uuid not null,
  at           timestamptz not null,
  ended_at     timestamptz
);
create unique index one_directive_in_force on agreements.directive (organisation, basis) where ended_at is null;

-- A communication without consent, for reasons that will not wait.
create table agreements.emergency (
  id           uuid primary key,
  number       text not null unique,
  subject      uuid not null,
  holder       text not null,
  recipient    text not null,
  basis        text not null references agreements.legal_basis,
  directive    uuid references agreements.directive,
  categories   text[] not null,
  motive       text not null,
  urgency      text not null,
  attested     integer[] not null,
  by           uuid not null,
  position     uuid not null,
  organisation text not null,
  at           timestamptz not null,
  until        timestamptz not null,
  review_due   timestamptz not null,
  reviewed_by  uuid,
  reviewed_at  timestamptz,
  finding      text,
  remark       text
);
create index emergency_of_subject on agreements.emergency (subject, recipient);
create index emergency_to_review on agreements.emergency (organisation, review_due) where reviewed_at is null;
create sequence agreements.emergency_number;

-- What the youth, or who speaks for the youth, agrees to: purpose by purpose, recipient by recipient.
create table agreements.consent (
  id           uuid primary key,
  youth        uuid not null,
  holder       text not null,
  recipient    text not null,
  purpose      text not null,
  categories   text[] not null,
  given        boolean not null,
  given_by     text not null,
  how          text not null,
  language     text not null,
  text_version text not null,
  by           uuid not null,
  position     uuid not null,
  at           timestamptz not null,
  until        timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid
);
create unique index one_answer_in_force on agreements.consent (youth, recipient, purpose) where withdrawn_at is null;

-- Who must not see a youth's record, whatever else allows it: relatives, colleagues of relatives.
create table agreements.conflict (
  id           uuid primary key,
  youth        uuid not null,
  holder       text not null,
  person       uuid,
  organisation text check ((person is null) <> (organisation is null)),
  declared_by  uuid not null,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index conflict_of_youth on agreements.conflict (youth) where ended_at is null;
create index conflict_of_person on agreements.conflict (person) where ended_at is null;
create index conflict_of_organisation on agreements.conflict (organisation) where ended_at is null;
