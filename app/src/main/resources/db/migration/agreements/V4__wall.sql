-- The second wall round what decides about one youth. What organisations sign with each other names nobody and stays open.
alter table agreements.access_grant enable row level security, force row level security;
alter table agreements.consent enable row level security, force row level security;
alter table agreements.conflict enable row level security, force row level security;
alter table agreements.emergency enable row level security, force row level security;

-- What opens a record to the door is written by the giving of ties alone; the door reads those of who asks.
create policy given on agreements.access_grant using ((select wall.duty()) = 'TIES');
create policy held on agreements.access_grant for select using (organisation = (select wall.organisation()));

create policy held on agreements.consent using (holder = (select wall.organisation()));
create policy named on agreements.consent for select
  using (recipient = (select wall.organisation()) or (select wall.duty()) = 'COVER');

-- Whoever is barred must be found by the door, whoever asks: a person in any post, an organisation's every member.
create policy held on agreements.conflict using (holder = (select wall.organisation()));
create policy barred on agreements.conflict for select
  using (organisation = (select wall.organisation()) or person = (select wall.person()));

-- Those who invoked it and those whose record it opened; who follows the episode sees that there is one.
create policy invoked on agreements.emergency
  using (organisation = (select wall.organisation()) or holder = (select wall.organisation()));
create policy told on agreements.emergency for select
  using (by = (select wall.person()) or subject in (select wall.told('{EPISODE}')));
