create schema if not exists retention;

-- How long what is kept is kept: dated rows, an organisation's own before what Filet proposes ('*'). Months, whole.
create table retention.rule (
  id           uuid primary key default gen_random_uuid(),
  category     text not null,
  organisation text not null,
  months       integer not null check (months > 0),
  source       text not null,
  position     uuid,
  set_at       timestamptz,
  valid_from   timestamptz not null,
  unique (category, organisation, valid_from)
);
-- Domain reference §8b. « Filet » marks a design proposal; none was confirmed by a jurist.
insert into retention.rule (category, organisation, months, source, valid_from) values
  ('FILE', '*', 12, 'Filet', '2020-01-01'),
  ('TRAIL', '*', 84, 'Filet', '2020-01-01'),
  ('INCIDENTS', '*', 60, 'Filet', '2020-01-01');

-- Why a file is kept whatever its age. One at a time; lifted, the row stays.
create table retention.hold (
  id              uuid primary key,
  organisation    text not null,
  youth           uuid not null,
  reason          text not null,
  reference       text not null,
  by              uuid not null,
  position        uuid not null,
  at              timestamptz not null,
  lifted_position uuid,
  lifted_at       timestamptz
);
create unique index one_hold_per_file on retention.hold (youth) where lifted_at is null;

-- A file's way to its end: two people agree, some days pass, the software destroys. What is left is the certificate.
create sequence retention.certificate_number;
create table retention.destruction (
  id              uuid primary key,
  organisation    text not null,
  youth           uuid not null,
  code            text not null,
  state           text not null,
  ended_at        timestamptz not null,
  months          integer not null,
  source          text not null,
  asked_by        uuid not null,
  asked_position  uuid not null,
  asked_role      text not null,
  asked_at        timestamptz not null,
  agreed_by       uuid,
  agreed_position uuid,
  agreed_at       timestamptz,
  due_at          timestamptz,
  stopped_position uuid,
  stopped_why     text,
  stopped_at      timestamptz,
  done_at         timestamptz,
  number          text unique,
  check (state not in ('AGREED', 'DONE') or (agreed_by is not null and agreed_by <> asked_by)),
  check ((state = 'DONE') = (done_at is not null and number is not null))
);
create unique index one_way_per_file on retention.destruction (youth) where state <> 'STOPPED';
create index destruction_due on retention.destruction (due_at) where state = 'AGREED';
create index destruction_of on retention.destruction (organisation, state, done_at);

alter table retention.hold enable row level security, force row level security;
alter table retention.destruction enable row level security, force row level security;
create policy held on retention.hold using (organisation = (select wall.organisation()));
create policy against on retention.hold for select using ((select wall.duty()) = 'DESTRUCTION');
create policy held on retention.destruction using (organisation = (select wall.organisation()));
create policy due on retention.destruction using ((select wall.duty()) = 'DESTRUCTION');
-- A certificate is never taken back, nor changed.
create function retention.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'retention.destruction: a certificate is append-only';
end $$;
create trigger a_certificate_stays before update or delete on retention.destruction
  for each row when (old.state = 'DONE') execute function retention.refuse_change();
