-- A youth's episode just before, for the page of this one.
create index returned_by_youth on runaways.episode (youth, returned_at) where state = 'CLOSED';
