-- When an episode ended: what retention counts from. The owner sees its own rows while the wall is lowered, in this
-- transaction alone.
alter table runaways.episode add column ended_at timestamptz;
alter table runaways.episode no force row level security;
alter table runaways.journal no force row level security;
update runaways.episode e
   set ended_at = coalesce((select max(at) from runaways.journal j where j.episode = e.id), e.returned_at, e.last_seen)
 where not open;
alter table runaways.episode force row level security;
alter table runaways.journal force row level security;
alter table runaways.episode add check (open or ended_at is not null);
-- Whether what people typed was emptied with the youth's keys: such a file is not due again.
alter table runaways.episode add column emptied boolean not null default false;
create index ended_by_organisation on runaways.episode (organisation, youth, ended_at) where not emptied;

-- What nobody sealed of a destroyed file is emptied: words, places, numbers of the police.
create policy emptied on runaways.episode for update using ((select wall.duty()) = 'DESTRUCTION');
create policy emptied on runaways.journal for update using ((select wall.duty()) = 'DESTRUCTION');
create policy to_empty on runaways.journal for select using ((select wall.duty()) = 'DESTRUCTION');
