-- While a fiche still counts, its file is not destroyed.
create policy at_rest on runaways.preventive_sheet for select using ((select wall.duty()) = 'DESTRUCTION');
