-- Where something waits for one post and not for whoever is on duty: the liaison officer of a region.
alter table notices.item add column post uuid;
-- One person may be told in several ways; each has its own rhythm and its own refusals.
alter table notices.waiting drop constraint waiting_reader_fkey, drop constraint waiting_pkey;
alter table notices.reader
  add column way text not null default 'EMAIL' check (way in ('EMAIL', 'SMS', 'PUSH')),
  drop constraint reader_pkey,
  add primary key (id, way);
alter table notices.waiting
  add column way text not null default 'EMAIL',
  add primary key (reader, way, item),
  add foreign key (reader, way) references notices.reader (id, way) on delete cascade;
alter table notices.reader alter column way drop default;
alter table notices.waiting alter column way drop default;
