-- The region that a liaison officer follows, for whom the context says so: its organisation is often another than the holder.
create function wall.region() returns text language sql stable as $$ select wall.part(7) $$;
