-- The one region that leads an episode: a column, so never two, and never empty. The owner sees its own rows while the
-- wall is lowered, in this transaction alone.
alter table runaways.episode add column lead_region text;
alter table runaways.episode no force row level security;
update runaways.episode set lead_region = home_region;
alter table runaways.episode force row level security;
alter table runaways.episode alter column lead_region set not null;

-- The hand-shake by which it moves. What was answered is not answered again: only what stands open is changed.
create sequence runaways.lead_number;
create table runaways.lead_proposal (
  id                    uuid primary key,
  number                text not null unique,
  turn                  bigint generated always as identity,
  episode               uuid not null,
  holder                text not null,
  from_region           text not null,
  to_region             text not null check (to_region <> from_region),
  reason                text not null,
  position              uuid not null,
  organisation          text not null,
  asked                 text not null,
  basis                 text not null,
  basis_reference       text not null,
  at                    timestamptz not null,
  due_at                timestamptz not null,
  state                 text not null default 'OPEN'
                        check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  declined              text,
  answered_at           timestamptz,
  answered_position     uuid,
  answered_organisation text,
  answered_basis        text,
  answered_reference    text,
  check ((state = 'OPEN') = (answered_at is null)),
  check ((state = 'DECLINED') = (declined is not null))
);
create unique index one_open_lead_proposal on runaways.lead_proposal (episode) where state = 'OPEN';
create index lead_proposals_of_an_episode on runaways.lead_proposal (episode, turn);
create index lead_proposals_due on runaways.lead_proposal (due_at) where state = 'OPEN';
create index lead_proposals_to on runaways.lead_proposal (to_region, turn);
create index lead_proposals_by on runaways.lead_proposal (organisation, turn);

alter table runaways.lead_proposal enable row level security, force row level security;
-- The holder, whoever does a deed on the episode, the clock; the organisation that proposed; the liaison officer who is
-- asked; whoever the register says is told of the episode.
create policy held on runaways.lead_proposal
  using (holder = (select wall.organisation()) or episode = (select wall.record()) or (select wall.duty()) = 'CLOCKS');
create policy seen on runaways.lead_proposal for select
  using (holder = (select wall.organisation()) or organisation = (select wall.organisation())
         or to_region = (select wall.region()) or episode in (select wall.told('{EPISODE}')));
