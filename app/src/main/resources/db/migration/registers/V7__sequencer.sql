-- What waits for the journal is added by whatever is done; only the sequencer reads it, takes it out, and says where in the
-- journal it stands. So that nothing else can keep a line out of the journal.
alter table registers.pending enable row level security, force row level security;
alter table registers.sequenced enable row level security, force row level security;
create policy added on registers.pending for insert with check (true);
create policy awaited on registers.pending for select using ((select wall.duty()) = 'SEQUENCE');
create policy published on registers.pending for delete using ((select wall.duty()) = 'SEQUENCE');
create policy placed on registers.sequenced using ((select wall.duty()) = 'SEQUENCE');
create policy read on registers.sequenced for select using ((select wall.duty()) = 'JOURNAL');
revoke update on registers.pending, registers.sequenced from filet_app;
