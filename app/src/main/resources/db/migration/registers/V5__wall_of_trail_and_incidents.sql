-- The second wall. A line of the trail is added by whatever is done; what was done is read by whoever did it, by the
-- organisation it was done for, and, once the door has said so, by the holder of the record it is about.
alter table registers.trail enable row level security, force row level security;
create policy added on registers.trail for insert with check (true);
create policy done on registers.trail for select
  using (organisation = (select wall.organisation()) or person = (select wall.person())
         or (select wall.duty()) in ('ACCESSES', 'JOURNAL'));

alter table registers.incident_step disable trigger incident_step_is_append_only;
alter table registers.incident_step add column organisation text;
update registers.incident_step s set organisation = i.organisation from registers.incident i where i.id = s.incident;
alter table registers.incident_step alter column organisation set not null;
alter table registers.incident_step enable trigger incident_step_is_append_only;
alter table registers.incident enable row level security, force row level security;
alter table registers.incident_step enable row level security, force row level security;
create policy held on registers.incident using (organisation = (select wall.organisation()));
create policy held on registers.incident_step using (organisation = (select wall.organisation()));
