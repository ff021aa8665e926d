create schema if not exists notices;
-- Something waits for an organisation. The mark is the hash of a random number: it names no record, and is found again
-- only by whoever knows which one it stands for.
create table notices.item (
  id           uuid primary key,
  organisation text not null,
  mark         bytea not null,
  urgency      text not null,
  at           timestamptz not null,
  spread       boolean not null default false
);
create index item_by_mark on notices.item (mark);
create index item_to_spread on notices.item (at) where not spread;
create index item_by_age on notices.item (at);
-- Who is told by e-mail: a position's mailbox or a person, and how the last attempt went. No address is kept here.
create table notices.reader (
  id           uuid primary key,
  kind         text not null,
  organisation text not null,
  sent_at      timestamptz,
  next_try     timestamptz,
  tries        int not null default 0,
  refused_at   timestamptz,
  reply        int
);
create index reader_refused on notices.reader (organisation) where refused_at is not null;
create table notices.waiting (
  reader uuid not null references notices.reader (id),
  item   uuid not null references notices.item (id) on delete cascade,
  due    timestamptz not null,
  primary key (reader, item)
);
create index waiting_by_item on notices.waiting (item);
create index waiting_due on notices.waiting (due);
-- How a person wishes to be told, and where: an address counts once its owner has typed the code it received.
create table notices.choice (
  person      uuid primary key,
  address     text not null default '',
  confirmed   boolean not null default false,
  code        bytea,
  code_until  timestamptz,
  code_tries  int not null default 0,
  asked_at    timestamptz,
  language    text not null default 'fr',
  quiet_from  time not null default '22:00',
  quiet_until time not null default '07:00',
  daily       boolean not null default false
);
