-- While two organisations are still being put in touch about a youth, the file is not destroyed.
create policy at_rest on matching.match for select using ((select wall.duty()) = 'DESTRUCTION');
create index match_by_asked_youth on matching.match (asked_youth);
