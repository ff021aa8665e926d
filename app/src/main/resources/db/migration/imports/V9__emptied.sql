-- The organisation's own number of a file goes with the file.
create policy emptied on imports.reference using ((select wall.duty()) = 'DESTRUCTION');
