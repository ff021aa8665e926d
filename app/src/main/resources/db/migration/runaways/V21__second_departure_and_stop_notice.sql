-- Whoever is back may leave again before the interview is held and the plan revised: one absence at a time, not one
-- episode.
drop index runaways.one_open_episode_per_youth;
create unique index one_absence_per_youth on runaways.episode (youth)
  where open and state not in ('RETURNED', 'FOLLOW_UP');

-- Nobody has judged yet: a level that nobody gave was shown as « none apparent ».
alter table runaways.episode no force row level security;
alter table runaways.journal no force row level security;
update runaways.episode e set concern = 'NOT_YET'
 where concern = 'NONE_APPARENT'
   and not exists (select 1 from runaways.journal j where j.episode = e.id and j.key = 'runaways.happened.REVIEW');
alter table runaways.episode force row level security;
alter table runaways.journal force row level security;

-- Domain reference §8b, return.stop_search: police who hold a sheet are told that the search is over.
insert into runaways.parameter (region, name, minutes, source, author, valid_from) values
  ('*', 'STOP_NOTICE', 15, 'Filet', 'Filet', '2020-01-01');
