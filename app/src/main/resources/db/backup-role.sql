-- In Filet's database, by whoever may, once and again after each upgrade: what filet_backup reads, and nothing else. Not the
-- accounts and links of the door, not its open sessions, not what contexts are signed with.
do $$
declare
  module name;
begin
  for module in select nspname from pg_namespace
                 where pg_get_userbyid(nspowner) = 'filet_owner' and nspname not in ('signin', 'wall') loop
    execute format('grant usage on schema %I to filet_backup', module);
    execute format('grant select on all tables in schema %I to filet_backup', module);
    execute format('grant select on all sequences in schema %I to filet_backup', module);
  end loop;
  revoke select on web.session, web.spring_session, web.spring_session_attributes from filet_backup;
end $$;
