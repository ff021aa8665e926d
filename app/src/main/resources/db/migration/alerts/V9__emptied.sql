-- Of a destroyed file nothing stays that anyone typed; while an alert is out, its file is not destroyed.
create policy emptied on alerts.alert using ((select wall.duty()) = 'DESTRUCTION');
create policy emptied on alerts.copy using ((select wall.duty()) = 'DESTRUCTION');
create policy emptied on alerts.tip using ((select wall.duty()) = 'DESTRUCTION');
create policy emptied on alerts.journal for update using ((select wall.duty()) = 'DESTRUCTION');
create policy to_empty on alerts.journal for select using ((select wall.duty()) = 'DESTRUCTION');
create index alert_by_youth on alerts.alert (youth);
