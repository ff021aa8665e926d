-- Who a youth is, sealed: the next start seals what stands here readable, and empties it. Nothing is lost on the way.
create table youths.unsealed as
  select id, given_names, surnames, other_names, birth_date, gender, description, phone from youths.youth;
alter table youths.unsealed add primary key (id);

drop index youths.youth_by_given_names;
drop index youths.youth_by_surnames;
alter table youths.youth
  drop column given_names, drop column surnames, drop column other_names, drop column birth_date, drop column gender,
  drop column description, drop column phone;
alter table youths.youth
  add column given_names bytea, add column surnames bytea, add column other_names bytea, add column birth_date bytea,
  add column gender bytea, add column description bytea, add column phone bytea;
-- The folding of names lives in the program now: the database sees no name.
drop function youths.plain(text);

-- One-way values of how names begin. Made from the files, so it is in no copy of the database.
create table youths.name_index (
  organisation text     not null,
  value        smallint not null,
  youth        uuid     not null,
  primary key (organisation, value, youth)
);
create index name_index_by_youth on youths.name_index (youth);
