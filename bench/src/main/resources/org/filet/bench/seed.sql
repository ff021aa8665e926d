-- Numbers :from to :to. About one in a hundred is open; the rest ended over the past four years. Each lives through what
-- an episode of the demo lived through, moved in time, in an institutional or police organisation of one of 17 regions.
create schema if not exists bench;
create table if not exists bench.template as
select e.*, (row_number() over (partition by open order by state, last_seen) - 1)::int as turn,
       count(*) over (partition by open)::int as turns
  from runaways.episode e where host is null;
create table bench.seed as
with places as (
  select o.code, o.region, (row_number() over (order by o.code) - 1)::int as place, count(*) over ()::int as places,
         (select p.id from network.position p where p.organisation = o.code and p.duty_desk) as desk
    from network.organisation o where o.sector in ('INSTITUTIONAL', 'POLICE')
)
select n, gen_random_uuid() as id, gen_random_uuid() as youth, p.code as organisation, p.region, p.desk,
       t.id as template, t.open, t.state, t.concern, t.parts, t.last_seen - shift.ago as last_seen,
       t.declared_at - shift.ago as declared_at, t.returned_at - shift.ago as returned_at, shift.ago
  from generate_series(:from, :to) n
  join places p on p.place = n % p.places
  join bench.template t on t.open = (n % 101 = 0) and t.turn = (n / 101) % t.turns
  cross join lateral (
    select (case when n % 101 = 0 then (n % 7) * interval '1 hour'
                 else interval '10 days' + (n * 7919 % 1460) * interval '1 day' end) as ago) shift;
create index on bench.seed (n);
create index on bench.seed (template);
analyze bench.seed;

-- Readable, as an older Filet left them: Seed has them sealed.
insert into youths.youth (id, organisation, home_region, code) select youth, organisation, region, 'S-' || n from bench.seed;
insert into youths.unsealed (id, given_names, surnames, other_names, birth_date, gender, description, phone)
select youth,
       (array['Alix', 'Camille', 'Maïka', 'Noah', 'Zoé', 'Élie', 'Jade', 'Sam'])[1 + n % 8],
       (array['Tremblay', 'Gagnon', 'Nguyen', 'Papatie', 'Haddad', 'O’Brien', 'Toussaint'])[1 + n % 7],
       '', current_date - 4400 - n % 2000, 'UNKNOWN', '', ''
  from bench.seed;
insert into runaways.episode
  (id, youth, organisation, home_region, state, concern, last_seen, declared_at, returned_at, open, ended_at, parts, version)
select id, youth, organisation, region, state, concern, last_seen, declared_at, returned_at, open,
       case when not open then coalesce(returned_at, last_seen) end,
       jsonb_set(parts, '{departure,lastSeen}',
                 to_jsonb(to_char(last_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), 0
  from bench.seed;
insert into runaways.journal (episode, holder, at, key, args, position, organisation, basis, basis_reference)
select s.id, s.organisation, j.at - s.ago, j.key, j.args, s.desk, s.organisation, j.basis, j.basis_reference
  from bench.seed s join runaways.journal j on j.episode = s.template;
insert into runaways.clock (episode, holder, kind, started_at, due_at, rang_at, stopped_at)
select s.id, s.organisation, c.kind, c.started_at - s.ago, c.due_at - s.ago,
       case when c.due_at - s.ago < now() then c.due_at - s.ago end, c.stopped_at - s.ago
  from bench.seed s join runaways.clock c on c.episode = s.template;
insert into registers.trail (reference, salt, at, person, position, role, organisation, event, about, basis, basis_reference)
select gen_random_uuid(), decode(repeat('00', 32), 'hex'), s.last_seen + turn * interval '10 minutes', s.youth, s.desk, 'YOUTH_WORKER', s.organisation,
       'IdentityRead', s.youth, 'OWN', ''
  from bench.seed s, generate_series(1, 8) turn;

-- Pointers of the open ones, with tokens that meet nobody's.
insert into matching.pointer (id, organisation, region, youth, episode, purpose, visibility, ground, contact,
                              registered_by, registered_at, expires_at, epoch)
select gen_random_uuid(), organisation, region, youth, id, 'ACTIVE_RUNAWAY', 'VISIBLE', 'LPJ_72_6', desk, desk,
       last_seen, now() + interval '300 days', 1
  from bench.seed where open;
insert into matching.token (pointer, family, value, epoch)
select p.number, (family % 50)::smallint, gen_random_uuid(), 1
  from matching.pointer p join bench.seed s on s.id = p.episode, generate_series(1, :each) family;
insert into matching.question (id, episode, organisation, position, at, contacts, basis, basis_reference, youth, person,
                               role, sector, region, partial, imported, state, holder)
select gen_random_uuid(), id, organisation, desk, last_seen, 0, 'OWN', '', youth, gen_random_uuid(), 'YOUTH_WORKER',
       'INSTITUTIONAL', region, false, false, 'SETTLED', organisation
  from bench.seed where n % 3 = 0;

-- One past episode in fifty, one open one in five, was also known to the next organisation.
insert into matching.match (id, episode, asked_youth, episode_holder, asker, asker_contact, asker_region, pointer, youth, holder,
                            holder_contact, holder_region, visibility, tier, evidence, state, notified_at, due_at,
                            acknowledged_at, outcome, outcome_at, version)
select gen_random_uuid(), s.id, s.youth, s.organisation, s.organisation, s.desk, s.region, gen_random_uuid(), o.youth,
       o.organisation, o.desk, o.region, 'VISIBLE', 'STRONG', '',
       case when s.open then 'ACKNOWLEDGED' else 'OUTCOME_SHARED' end, s.last_seen, s.last_seen + interval '1 hour',
       s.last_seen + interval '20 minutes', case when not s.open then 'SAME_PERSON' end,
       case when not s.open then s.last_seen + interval '2 hours' end, 0
  from bench.seed s join bench.seed o on o.n = s.n + 1
 where o.region <> s.region and (s.n % 53 = 1 or s.n % 505 = 0);
insert into agreements.access_grant (subject, organisation, relation, reference, given_by, given_at, until)
select m.id, side, 'MATCH', '', m.holder_contact, m.notified_at, m.notified_at + interval '30 days'
  from matching.match m join bench.seed s on s.id = m.episode, unnest(array[m.asker, m.holder]) side;

create table bench.recipient as
select code, region, row_number() over (order by code) - 1 as place, count(*) over () as places from network.organisation;
-- An alert to five organisations for one past episode in four, purged since, and for every open one.
insert into alerts.alert (id, number, episode, youth, holder, home_region, sender, contact, state, content, drafted_at,
                          expires_at, purge_at, recipients, reached)
select gen_random_uuid(), 'S-' || n, id, youth, organisation, region, organisation, desk,
       case when open then 'SENT' else 'PURGED' end,
       jsonb_build_object('instructions', jsonb_build_array('CALL_IF_SEEN'), 'words', '',
         'lastSeen', jsonb_build_object('code', region),
         'audience', jsonb_build_object('regions', jsonb_build_array(jsonb_build_object('code', '06')),
                                        'sectors', jsonb_build_array('COMMUNITY'))),
       last_seen, greatest(last_seen + interval '3 days', case when open then now() + interval '2 days' end), null,
       recipients, reached
  from bench.seed
  cross join lateral (
    select array_agg(code) as recipients, array_agg(distinct o.region) as reached
      from bench.recipient o, generate_series(1, 5) turn where o.place = (n * 5 + turn) % o.places) r
 where open or n % 4 = 0;
insert into alerts.copy (id, alert, number, organisation, region, why, state, first_name, age, gender, sent_at, due_at,
                         acknowledged_at, episode, holder, sender, home_region)
select gen_random_uuid(), a.id, turn, o.code, o.region, 'HOME',
       case when s.open then 'ACKNOWLEDGED' else 'PURGED' end,
       case when s.open then 'Alix' end, case when s.open then 'FROM_14_TO_15' end,
       case when s.open then 'UNKNOWN' end,
       s.last_seen, s.last_seen + interval '1 hour', s.last_seen + interval '10 minutes',
       a.episode, a.holder, a.sender, a.home_region
  from bench.seed s
  join alerts.alert a on a.episode = s.id, generate_series(1, 5) turn
  join bench.recipient o on true
 where o.place = (s.n * 5 + turn) % o.places;
drop table bench.seed, bench.recipient;
