-- The register of confidentiality incidents: A-2.1, 63.11 and its regulation, R-22.1, 110, P-39.1, 3.8. Kept at least
-- five years; a row grows with each step, and each step stays in incident_step.
create sequence registers.incident_number;
create table registers.incident (
  id             uuid primary key,
  number         text not null unique,
  organisation   text not null,
  state          text not null,
  -- What any member of the organisation can say.
  information    text not null,
  circumstances  text not null,
  happened_from  date,
  happened_to    date,
  known_on       date not null,
  persons        integer check (persons >= 0),
  -- What a person concludes; the software does not.
  sensitivity    text not null default '',
  malicious_uses text not null default '',
  consequences   text not null default '',
  probability    text not null default '',
  serious        boolean,
  told_cai       date,
  told_persons   date,
  told_minister  date,
  untold_reason  text not null default '',
  measures       text not null default '',
  declared_by    uuid not null,
  declared_at    timestamptz not null
);
create index incident_of_organisation on registers.incident (organisation, declared_at desc);
create table registers.incident_step (
  id       bigint generated always as identity primary key,
  incident uuid not null references registers.incident,
  step     text not null,
  at       timestamptz not null,
  person   uuid not null,
  position uuid not null,
  words    text not null
);
create index step_of_incident on registers.incident_step (incident, id);
create trigger incident_step_is_append_only before update or delete on registers.incident_step
  for each row execute function registers.refuse_disclosure_change();
create trigger incident_step_is_never_emptied before truncate on registers.incident_step
  for each statement execute function registers.refuse_disclosure_change();
