-- Pointers :from to :to, in force, of every organisation in turn, encoded under the present epoch. Their tokens are
-- random: they meet nobody, and cost a question what looking for them costs.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
create temporary table seeded as
with organisations as (
  select code, region, row_number() over (order by code) - 1 as place, count(*) over () as places
    from network.organisation
), added as (
  insert into matching.pointer (id, organisation, region, youth, purpose, visibility, ground, contact, registered_by,
                                registered_at, expires_at, epoch, rest_group)
  select gen_random_uuid(), o.code, o.region, gen_random_uuid(), 'SUPPORT',
         case when n % 5 = 0 then 'BLIND' else 'VISIBLE' end, 'LPJ_72_6', gen_random_uuid(), gen_random_uuid(),
         now() - (n % 300) * interval '1 day', now() + (1 + n % 65) * interval '1 day', :epoch, floor(random() * 16)
    from generate_series(:from, :to) n join organisations o on o.place = n % o.places
  returning number
)
select number from added;

-- Without its index first: seventy million random places one by one take hours.
create temporary table defined as
select indexname, indexdef from pg_indexes where schemaname = 'matching' and tablename = 'token';
do $$ declare one record; begin
  for one in select * from defined loop execute format('drop index matching.%I', one.indexname); end loop;
end $$;
insert into matching.token (pointer, family, value, epoch)
select number, (random() * 32767)::integer, gen_random_uuid(), :epoch
  from (select number, generate_series(1, :each) from seeded order by number) each;
do $$ declare one record; begin
  for one in select * from defined loop execute one.indexdef; end loop;
end $$;
drop table seeded;
drop table defined;
reset all;
