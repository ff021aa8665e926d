-- The second wall. What finds that two organisations know one youth sees every pointer; people see their own, and a match
-- from the side they are on, the asker's only once it is visible.
alter table matching.question add column holder text;
-- A module's migration reads no other module's tables: a copy is put back module by module.
update matching.question q set holder = coalesce(
  (select m.episode_holder from matching.match m where m.episode = q.episode limit 1), q.organisation);
alter table matching.question alter column holder set not null;

alter table matching.pointer enable row level security, force row level security;
alter table matching.match enable row level security, force row level security;
alter table matching.journal enable row level security, force row level security;
alter table matching.question enable row level security, force row level security;
alter table matching.apart enable row level security, force row level security;

-- The deed that ends an episode ends its pointers, whoever does it; so does the destruction of a youth's keys.
create policy held on matching.pointer
  using (organisation = (select wall.organisation()) or (select wall.duty()) in ('MATCHING', 'CLOCKS', 'DESTRUCTION')
         or episode = (select wall.record()));

-- A blind one is its holder's own business until the holder reveals it; a late one calls in the holder's liaison officer.
create policy sided on matching.match
  using (holder = (select wall.organisation())
         or (visibility = 'VISIBLE'
             and (asker = (select wall.organisation()) or episode_holder = (select wall.organisation())
                  or (late_at is not null and holder_region = (select wall.region()))))
         or (select wall.duty()) in ('MATCHING', 'CLOCKS') or id = (select wall.record()));
create policy asked_at_the_door on matching.match for select using ((select wall.duty()) = 'DECIDE');

-- As the match: whoever sees it may change sides between two lines, so a line cannot carry who does. By its primary key.
create policy written on matching.journal for insert
  with check (organisation = (select wall.organisation()) or (select wall.duty()) in ('MATCHING', 'CLOCKS'));
create policy seen on matching.journal for select
  using (exists (select from matching.match m where m.id = journal.match));

create policy asked on matching.question
  using (organisation = (select wall.organisation()) or (select wall.duty()) = 'MATCHING');
create policy told on matching.question for select
  using (holder = (select wall.organisation()) or episode in (select wall.told('{EPISODE}')));

create policy compared on matching.apart using ((select wall.duty()) = 'MATCHING');
