-- The second wall round what no tie of another organisation opens: its holder's rows, and no duty of the software.
alter table runaways.sealed_reader disable trigger readers_named_once;
alter table runaways.sealed_reader add column holder text;
update runaways.sealed_reader r set holder = f.holder from runaways.sealed_fact f where f.id = r.fact;
alter table runaways.sealed_reader alter column holder set not null;
alter table runaways.sealed_reader enable trigger readers_named_once;

alter table runaways.sealed_fact enable row level security, force row level security;
alter table runaways.sealed_reader enable row level security, force row level security;
alter table runaways.sealed_opening enable row level security, force row level security;
create policy held on runaways.sealed_fact using (holder = (select wall.organisation()));
create policy held on runaways.sealed_reader using (holder = (select wall.organisation()));
create policy held on runaways.sealed_opening using (holder = (select wall.organisation()));
