-- While somebody waits for the list of what was told, the file is not destroyed.
create policy at_rest on registers.statement_request for select using ((select wall.duty()) = 'DESTRUCTION');
