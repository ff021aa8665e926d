-- Where a person is told, in each way that needs an address: it counts once its owner has typed the code it received.
create table notices.address (
  person      uuid not null,
  way         text not null check (way in ('EMAIL', 'SMS', 'PUSH')),
  address     text not null default '',
  confirmed   boolean not null default false,
  code        bytea,
  code_until  timestamptz,
  code_tries  int not null default 0,
  asked_at    timestamptz,
  asked       int not null default 0,
  primary key (person, way)
);
insert into notices.address (person, way, address, confirmed, code, code_until, code_tries, asked_at)
  select person, 'EMAIL', address, confirmed, code, code_until, code_tries, asked_at from notices.choice
   where address <> '';
alter table notices.choice
  drop column address, drop column confirmed, drop column code, drop column code_until, drop column code_tries,
  drop column asked_at;
-- A browser whose owner asked to be told on it: the address that its maker's service gave it, and the browser's keys.
-- Empty once the service said that there is no such browser any more.
create table notices.device (
  id       uuid primary key,
  person   uuid not null,
  label    text not null,
  endpoint text not null,
  p256dh   text not null,
  auth     text not null,
  added_at timestamptz not null,
  ended_at timestamptz
);
create unique index device_once on notices.device (endpoint) where endpoint <> '';
create index device_of_person on notices.device (person);

-- One's own alone; the sender reads where, and takes note of a browser that is no more.
alter table notices.address enable row level security, force row level security;
alter table notices.device enable row level security, force row level security;
create policy own on notices.address using (person = (select wall.person()));
create policy told on notices.address for select using ((select wall.duty()) = 'TELL');
create policy own on notices.device using (person = (select wall.person()));
create policy told on notices.device for select using ((select wall.duty()) = 'TELL');
create policy ended on notices.device for update using ((select wall.duty()) = 'TELL');
