-- Once in Filet's database, by whoever may: what filet_owner makes here, filet_app may use, and no more. It owns no table,
-- changes none, and empties none at once.
alter default privileges for role filet_owner grant usage on schemas to filet_app;
alter default privileges for role filet_owner grant select, insert, update, delete on tables to filet_app;
alter default privileges for role filet_owner grant usage, select on sequences to filet_app;
