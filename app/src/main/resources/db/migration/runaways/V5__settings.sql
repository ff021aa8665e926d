-- Whoever set a value, for the region's own. One that has not begun may be taken back; what has begun is never changed.
alter table runaways.parameter
  add column id           uuid not null default gen_random_uuid(),
  add column position     uuid,
  add column set_at       timestamptz,
  add column withdrawn_at timestamptz,
  drop constraint parameter_pkey,
  add primary key (id);
create unique index one_value_from_a_moment on runaways.parameter (region, name, valid_from) where withdrawn_at is null;
