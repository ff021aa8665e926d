-- Structured professional judgement: side by side, never computed from. What it rests on is sealed.
create table runaways.factor (
  id           uuid primary key default gen_random_uuid(),
  kind         text not null check (kind in ('HISTORY', 'SITUATION', 'INDIVIDUAL', 'RELATIONS')),
  fr           text not null check (fr <> ''),
  en           text not null check (en <> ''),
  region       text,
  source       text not null check (source <> ''),
  position     uuid,
  place        integer not null default 1000,
  added_at     timestamptz not null,
  withdrawn_at timestamptz
);
-- A list to begin with, in the four groups of S40; its words are Filet's own and await a clinical committee.
insert into runaways.factor (kind, fr, en, source, place, added_at) values
  ('HISTORY', 'A déjà vécu un épisode d’absence', 'Has been away before', 'Filet, à valider', 1, '2020-01-01'),
  ('HISTORY', 'Premier épisode avant 13 ans', 'First time away before 13', 'Filet, à valider', 2, '2020-01-01'),
  ('HISTORY', 'Plusieurs changements de milieu de vie', 'Several changes of living environment', 'Filet, à valider', 3, '2020-01-01'),
  ('HISTORY', 'A subi de la violence ou de la négligence', 'Has suffered violence or neglect', 'Filet, à valider', 4, '2020-01-01'),
  ('HISTORY', 'Préoccupation d’exploitation sexuelle déjà notée', 'Concern about sexual exploitation noted before', 'Filet, à valider', 5, '2020-01-01'),
  ('SITUATION', 'Arrivée récente ou changement de milieu à venir', 'Arrived recently, or is about to move', 'Filet, à valider', 6, '2020-01-01'),
  ('SITUATION', 'Loin de sa famille ou de sa région d’origine', 'Far from family or home region', 'Filet, à valider', 7, '2020-01-01'),
  ('SITUATION', 'Date importante proche (audience, anniversaire, 18 ans)', 'An important date is near (hearing, birthday, turning 18)', 'Filet, à valider', 8, '2020-01-01'),
  ('SITUATION', 'Santé ou médication qui demande un suivi', 'Health or medication that needs attention', 'Filet, à valider', 9, '2020-01-01'),
  ('SITUATION', 'Règles ou mesure vécues comme injustes', 'Rules or a measure felt to be unfair', 'Filet, à valider', 10, '2020-01-01'),
  ('INDIVIDUAL', 'Détresse ou idées noires', 'Distress or dark thoughts', 'Filet, à valider', 11, '2020-01-01'),
  ('INDIVIDUAL', 'Besoin d’argent ou d’un toit', 'Needs money or a roof', 'Filet, à valider', 12, '2020-01-01'),
  ('INDIVIDUAL', 'Consommation qui inquiète', 'Substance use that worries', 'Filet, à valider', 13, '2020-01-01'),
  ('INDIVIDUAL', 'Dit vouloir partir, ou s’y prépare', 'Says so, or is getting ready to leave', 'Filet, à valider', 14, '2020-01-01'),
  ('INDIVIDUAL', 'Se sent peu écouté·e ou sans prise sur sa situation', 'Feels unheard or powerless about what happens', 'Filet, à valider', 15, '2020-01-01'),
  ('RELATIONS', 'Relation ou contact qui inquiète, aussi en ligne', 'A relationship or contact that worries, online too', 'Filet, à valider', 16, '2020-01-01'),
  ('RELATIONS', 'Ami·e·s absent·e·s au même moment', 'Friends away at the same time', 'Filet, à valider', 17, '2020-01-01'),
  ('RELATIONS', 'Conflit dans le milieu de vie', 'Conflict in the living environment', 'Filet, à valider', 18, '2020-01-01'),
  ('RELATIONS', 'Peu d’adultes de confiance', 'Few trusted adults', 'Filet, à valider', 19, '2020-01-01'),
  ('RELATIONS', 'Lien tendu ou rompu avec la famille', 'Strained or broken tie with the family', 'Filet, à valider', 20, '2020-01-01');

create table runaways.judgement (
  id           uuid primary key,
  turn         bigint generated always as identity,
  episode      uuid not null,
  holder       text not null,
  organisation text not null,
  position     uuid not null,
  side         text not null check (side in ('CARE', 'POLICE', 'PARTNER')),
  at           timestamptz not null,
  concern      text not null,
  again        timestamptz,
  sealed       bytea not null
);
create index judgements_of_an_episode on runaways.judgement (episode, at desc);

alter table runaways.judgement enable row level security, force row level security;
-- The holder reads what others say of its episode; whoever wrote, their own; others what the register says they are told.
create policy held on runaways.judgement
  using (holder = (select wall.organisation()) or episode = (select wall.record()));
create policy seen on runaways.judgement for select
  using (holder = (select wall.organisation()) or organisation = (select wall.organisation())
         or episode in (select wall.told('{EPISODE}')));

insert into runaways.parameter (region, name, minutes, source, author, valid_from) values
  ('*', 'CHECKS', 30, 'Tees (S92), MSSS', 'Filet', '2020-01-01'),
  ('*', 'WEEK_MARK', 10080, 'Filet', 'Filet', '2020-01-01'),
  ('*', 'MONTH_MARK', 43200, 'Filet', 'Filet', '2020-01-01');
