-- The second wall. What is told of a youth passes only for whom the register says so.
alter table youths.youth enable row level security, force row level security;
alter table youths.unsealed enable row level security, force row level security;
alter table youths.name_index enable row level security, force row level security;

create policy held on youths.youth
  using (organisation = (select wall.organisation()) or (select wall.duty()) = 'START');
create policy seen on youths.youth for select
  using (organisation = (select wall.organisation()) or (select wall.duty()) in ('DECIDE', 'DESTRUCTION')
         or id in (select wall.told_of('{IDENTITY,CARD}')));

create policy readable on youths.unsealed using ((select wall.duty()) = 'START');

create policy held on youths.name_index
  using (organisation = (select wall.organisation()) or (select wall.duty()) in ('START', 'DESTRUCTION'));
