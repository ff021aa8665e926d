create schema if not exists network;

create table network.region (
  code    text primary key,
  name_fr text not null,
  name_en text not null,
  rank    integer not null
);
-- Official codes and names of the administrative regions, then jurisdictions beyond; more are rows.
insert into network.region (code, name_fr, name_en, rank) values
  ('01', 'Bas-Saint-Laurent', 'Bas-Saint-Laurent', 1),
  ('02', 'Saguenay–Lac-Saint-Jean', 'Saguenay–Lac-Saint-Jean', 1),
  ('03', 'Capitale-Nationale', 'Capitale-Nationale', 1),
  ('04', 'Mauricie', 'Mauricie', 1),
  ('05', 'Estrie', 'Estrie', 1),
  ('06', 'Montréal', 'Montréal', 1),
  ('07', 'Outaouais', 'Outaouais', 1),
  ('08', 'Abitibi-Témiscamingue', 'Abitibi-Témiscamingue', 1),
  ('09', 'Côte-Nord', 'Côte-Nord', 1),
  ('10', 'Nord-du-Québec', 'Nord-du-Québec', 1),
  ('11', 'Gaspésie–Îles-de-la-Madeleine', 'Gaspésie–Îles-de-la-Madeleine', 1),
  ('12', 'Chaudière-Appalaches', 'Chaudière-Appalaches', 1),
  ('13', 'Laval', 'Laval', 1),
  ('14', 'Lanaudière', 'Lanaudière', 1),
  ('15', 'Laurentides', 'Laurentides', 1),
  ('16', 'Montérégie', 'Montérégie', 1),
  ('17', 'Centre-du-Québec', 'Centre-du-Québec', 1),
  ('CA-ON', 'Ontario', 'Ontario', 2),
  ('CA-NB', 'Nouveau-Brunswick', 'New Brunswick', 2),
  ('CA-NS', 'Nouvelle-Écosse', 'Nova Scotia', 2),
  ('CA-PE', 'Île-du-Prince-Édouard', 'Prince Edward Island', 2),
  ('CA-NL', 'Terre-Neuve-et-Labrador', 'Newfoundland and Labrador', 2),
  ('CA-MB', 'Manitoba', 'Manitoba', 2),
  ('CA-SK', 'Saskatchewan', 'Saskatchewan', 2),
  ('CA-AB', 'Alberta', 'Alberta', 2),
  ('CA-BC', 'Colombie-Britannique', 'British Columbia', 2),
  ('CA-YT', 'Yukon', 'Yukon', 2),
  ('CA-NT', 'Territoires du Nord-Ouest', 'Northwest Territories', 2),
  ('CA-NU', 'Nunavut', 'Nunavut', 2),
  ('CA', 'Canada (fédéral)', 'Canada (federal)', 3),
  ('ZZ', 'À l’étranger', 'Abroad', 4);

-- Regions that share a border or a bridge: the first to be alerted.
create table network.border (
  one   text not null references network.region,
  other text not null references network.region,
  primary key (one, other)
);
insert into network.border (one, other) values
  ('01', '09'), ('01', '11'), ('01', '12'), ('01', '03'), ('01', 'CA-NB'), ('11', 'CA-NB'),
  ('02', '03'), ('02', '04'), ('02', '09'), ('02', '10'), ('03', '04'), ('03', '09'), ('03', '12'),
  ('04', '08'), ('04', '10'), ('04', '14'), ('04', '15'), ('04', '17'), ('05', '12'), ('05', '16'), ('05', '17'),
  ('06', '13'), ('06', '14'), ('06', '16'), ('07', '08'), ('07', '15'), ('07', 'CA-ON'), ('08', '10'), ('08', 'CA-ON'),
  ('08', '15'), ('09', '10'), ('09', 'CA-NL'), ('10', 'CA-NL'), ('10', 'CA-ON'), ('12', '17'), ('13', '14'), ('13', '15'),
  ('14', '15'), ('14', '16'), ('15', '16'), ('15', 'CA-ON'), ('16', '17'), ('16', 'CA-ON');

create table network.organisation (
  code                text primary key,
  name_fr             text not null,
  name_en             text not null,
  sector              text not null,
  regime              text not null,
  region              text not null references network.region,
  phone               text not null,
  indigenous_governed boolean not null
);
create table network.organisation_region (
  organisation text not null references network.organisation,
  region       text not null references network.region,
  primary key (organisation, region)
);
create index organisation_by_region on network.organisation_region (region);

create table network.position (
  id           uuid primary key,
  role         text not null,
  organisation text not null references network.organisation,
  region       text not null references network.region,
  substitute   uuid references network.position deferrable initially deferred,
  phone        text not null,
  mailbox      text not null,
  duty_desk    boolean not null
);
create unique index one_liaison_per_region on network.position (region) where role = 'RUNAWAY_LIAISON';
create unique index one_duty_desk on network.position (organisation) where duty_desk;
create index position_by_organisation on network.position (organisation);

create table network.shift (
  position uuid not null references network.position,
  day      integer not null check (day between 1 and 7),
  starts   time not null,
  minutes  integer not null check (minutes between 1 and 10080)
);
create index shift_by_position on network.shift (position);

create table network.person (
  id   uuid primary key,
  name text not null
);
create table network.tenure (
  person    uuid not null references network.person,
  position  uuid not null references network.position,
  starts_on date not null,
  ends_on   date check (ends_on >= starts_on)
);
create index tenure_by_position on network.tenure (position);
create index tenure_by_person on network.tenure (person);
