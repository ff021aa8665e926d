-- What an AMBER alert takes, as its sources say it until somebody has checked. Names nobody.
create table runaways.amber_criterion (
  code     text primary key,
  text_fr  text not null,
  text_en  text not null,
  source   text not null,
  verified boolean not null default false,
  rank     integer not null
);
insert into runaways.amber_criterion (code, text_fr, text_en, source, rank) values
  ('ABDUCTION', 'Des motifs raisonnables de croire qu’une personne de moins de 18 ans a été enlevée',
   'Reasonable grounds to believe that somebody under 18 was abducted',
   'alerteamber.ca/criteres, reseauenfantsretour.ong', 1),
  ('DANGER', 'Des motifs de croire que sa vie ou son intégrité est gravement menacée',
   'Grounds to believe that there is a risk of serious harm or death',
   'alerteamber.ca/criteres, reseauenfantsretour.ong', 2),
  ('DESCRIPTION', 'Assez de renseignements qui décrivent la personne, qui l’a enlevée ou un véhicule',
   'Enough information that describes the person, whoever abducted them or a vehicle',
   'alerteamber.ca/criteres, reseauenfantsretour.ong', 3);

-- What is known on each criterion, and what police decided: added, never changed. The wall has no policy that would let one be.
create table runaways.amber_answer (
  id        uuid primary key,
  turn      bigint generated always as identity,
  episode   uuid not null,
  youth     uuid not null,
  holder    text not null,
  criterion text not null references runaways.amber_criterion,
  answer    text not null check (answer in ('YES', 'NO', 'UNKNOWN')),
  fact      bytea not null,
  position  uuid not null,
  at        timestamptz not null
);
create table runaways.amber_decision (
  id         uuid primary key,
  turn       bigint generated always as identity,
  episode    uuid not null,
  youth      uuid not null,
  holder     text not null,
  force      text not null check (force in ('SPVM', 'SQ', 'OTHER_POLICE')),
  decision   text not null check (decision in ('TRIGGERED', 'NOT_TRIGGERED', 'REFERRED')),
  decided_at timestamptz not null,
  reference  bytea not null,
  position   uuid not null,
  at         timestamptz not null,
  basis      text not null
);
create index amber_answers_of_an_episode on runaways.amber_answer (episode, criterion, turn);
create index amber_decisions_of_an_episode on runaways.amber_decision (episode, turn);
alter table runaways.amber_answer enable row level security, force row level security;
alter table runaways.amber_decision enable row level security, force row level security;
create policy added on runaways.amber_answer for insert with check (holder = (select wall.organisation()));
create policy seen on runaways.amber_answer for select using (holder = (select wall.organisation()));
create policy added on runaways.amber_decision for insert with check (holder = (select wall.organisation()));
create policy seen on runaways.amber_decision for select using (holder = (select wall.organisation()));
