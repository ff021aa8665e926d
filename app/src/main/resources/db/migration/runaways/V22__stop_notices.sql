-- Ended episodes that are still listed: police who hold a sheet are to be told.
create index stop_notices_running on runaways.clock (holder) where kind = 'STOP_NOTICE' and stopped_at is null;
