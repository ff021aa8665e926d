-- Which posts it waits for, where not every one of the organisation may open it; none named means whoever is on duty.
alter table notices.item add column roles text[] not null default '{}';
