-- In how many days a request is answered, and where whoever is refused turns to: data by law, unverified until a jurist
-- says so. Nobody's legal advice.
create table registers.answer_term (
  regime      text primary key,
  days        integer not null check (days > 0),
  longer      integer not null check (longer >= 0),
  citation_fr text not null,
  citation_en text not null,
  recourse_fr text not null,
  recourse_en text not null,
  verified    boolean not null default false
);
insert into registers.answer_term (regime, days, longer, citation_fr, citation_en, recourse_fr, recourse_en) values
('A_2_1', 20, 10, 'Loi sur l’accès (A-2.1), art. 98', 'Access Act (A-2.1), s. 98',
 'Vous pouvez demander à la Commission d’accès à l’information de réviser cette réponse, dans les trente jours (A-2.1, art. 135).',
 'You may ask the Commission d’accès à l’information to review this answer, within thirty days (A-2.1, s. 135).'),
('R_22_1', 30, 0, 'Loi sur les renseignements de santé et de services sociaux (R-22.1)', 'Health and social services information Act (R-22.1)',
 'Vous pouvez demander à la Commission d’accès à l’information de réviser cette réponse, dans les trente jours (R-22.1).',
 'You may ask the Commission d’accès à l’information to review this answer, within thirty days (R-22.1).'),
('P_39_1', 30, 0, 'Loi sur le secteur privé (P-39.1), art. 32', 'Private Sector Act (P-39.1), s. 32',
 'Vous pouvez demander à la Commission d’accès à l’information d’examiner la mésentente, dans les trente jours (P-39.1, art. 42 et 43).',
 'You may ask the Commission d’accès à l’information to examine the disagreement, within thirty days (P-39.1, ss. 42 and 43).'),
('FEDERAL', 30, 30, 'Loi sur la protection des renseignements personnels (Canada), art. 14 et 15', 'Privacy Act (Canada), ss. 14 and 15',
 'Vous pouvez porter plainte au Commissariat à la protection de la vie privée du Canada.',
 'You may complain to the Office of the Privacy Commissioner of Canada.'),
('OUTSIDE_QUEBEC', 30, 0, 'Loi du lieu de l’organisation', 'Law of the organisation’s place',
 'Vous pouvez vous adresser à l’autorité de protection des renseignements personnels du lieu de l’organisation.',
 'You may turn to the privacy authority of the organisation’s place.');

-- Who asked to be told what was communicated about a youth. No name of whoever asks: the kind of asker is enough.
create table registers.statement_request (
  id                uuid primary key,
  holder            text not null,
  youth             uuid not null,
  episode           uuid not null,
  asker             text not null check (asker in ('YOUTH', 'YOUTH_THROUGH_PARENT', 'PARENT', 'OTHER')),
  identity          text not null check (identity in ('KNOWN', 'DOCUMENT_SEEN', 'AUTHORITY_SEEN')),
  received_on       date not null,
  due_on            date not null,
  latest_on         date not null,
  state             text not null check (state in ('RECEIVED', 'JUDGED', 'GRANTED', 'REFUSED', 'ANSWERED')),
  recorded_by       uuid not null,
  recorded_position uuid not null,
  recorded_at       timestamptz not null,
  check (received_on < due_on and due_on <= latest_on)
);
create index statement_request_of_holder on registers.statement_request (holder, due_on);
create index statement_request_about on registers.statement_request (youth, recorded_at);

-- One person judges, another answers. One that was sent back stays.
create table registers.statement_judgement (
  id                uuid primary key,
  number            bigint generated always as identity,
  request           uuid not null references registers.statement_request,
  holder            text not null,
  outcome           text not null check (outcome in ('WHOLE', 'PARTIAL', 'NOTHING')),
  grounds           text[] not null,
  reasons           bytea not null,
  by                uuid not null,
  position          uuid not null,
  at                timestamptz not null,
  confirmed         boolean,
  answered_by       uuid,
  answered_position uuid,
  answered_at       timestamptz,
  check (answered_by <> by),
  check ((outcome = 'WHOLE') = (grounds = '{}')),
  check ((confirmed is null) = (answered_by is null) and (confirmed is null) = (answered_at is null))
);
create unique index one_judgement_waits on registers.statement_judgement (request) where confirmed is null;
create index statement_judgement_of_request on registers.statement_judgement (request, number);

-- What a judgement lets out: row by row, as somebody saw them.
create table registers.statement_row (
  judgement  uuid not null references registers.statement_judgement,
  disclosure bigint not null references registers.disclosure,
  holder     text not null,
  primary key (judgement, disclosure)
);

alter table registers.statement_request enable row level security, force row level security;
alter table registers.statement_judgement enable row level security, force row level security;
alter table registers.statement_row enable row level security, force row level security;
create policy held on registers.statement_request using (holder = (select wall.organisation()));
create policy held on registers.statement_judgement using (holder = (select wall.organisation()));
create policy held on registers.statement_row using (holder = (select wall.organisation()));
revoke delete on registers.statement_request, registers.statement_judgement, registers.statement_row from filet_app;
revoke update on registers.statement_row from filet_app;
revoke insert, update, delete on registers.answer_term from filet_app;
