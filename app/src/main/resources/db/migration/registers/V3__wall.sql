-- The second wall. The register is written by its own listener only: what opens a record cannot be slipped in.
create index disclosure_to_person on registers.disclosure (recipient, person, day);
alter table registers.disclosure enable row level security, force row level security;
create policy written on registers.disclosure for insert with check ((select wall.duty()) = 'REGISTER');
create policy held on registers.disclosure for select
  using (holder = (select wall.organisation())
         or (recipient = (select wall.organisation()) and person = (select wall.person())));
revoke update, delete on registers.disclosure, registers.trail from filet_app;
