-- Of a destroyed file nothing stays that anyone typed about how somebody agreed; an emergency waits for its review.
create policy emptied on agreements.consent for update using ((select wall.duty()) = 'DESTRUCTION');
create policy to_empty on agreements.consent for select using ((select wall.duty()) = 'DESTRUCTION');
