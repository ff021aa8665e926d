-- Who left together: episodes of one holder, a row each way.
create table runaways.companion (
  episode         uuid not null,
  other           uuid not null check (other <> episode),
  holder          text not null,
  position        uuid not null,
  organisation    text not null,
  basis           text not null,
  basis_reference text not null,
  at              timestamptz not null,
  primary key (episode, other)
);
alter table runaways.companion enable row level security, force row level security;
create policy held on runaways.companion
  using (holder = (select wall.organisation()) or episode = (select wall.record()) or other = (select wall.record()));
create policy seen on runaways.companion for select
  using (holder = (select wall.organisation()) or episode in (select wall.told('{EPISODE}')));
