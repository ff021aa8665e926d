-- To whom: certain posts as well as regions and sectors; how fast. What was sent before went to every post at once.
alter table alerts.alert no force row level security;
update alerts.alert
   set content = jsonb_set(
         jsonb_set(content, '{audience,posts}',
                   '["YOUTH_WORKER", "UNIT_HEAD", "RUNAWAY_LIAISON", "POLICE_OFFICER", "COMMUNITY_WORKER", "HEALTH_WORKER",
                     "SCHOOL_WORKER", "VICTIM_SUPPORT_WORKER"]'),
         '{pace}', '"AT_ONCE"') || '{"photo": false}';
alter table alerts.alert force row level security;

-- Two words agreed for the alert; when it ended. Alerts from before have neither.
alter table alerts.alert
  add column challenge text not null default '',
  add column ended_at timestamptz;
create index alert_by_sender on alerts.alert (sender, drafted_at);

-- Later waves: approved with the alert, sent in their turn. Those of an alert that has ended are over and reached nobody.
create table alerts.wave (
  alert       uuid not null references alerts.alert,
  number      integer not null check (number > 1),
  regions     text[] not null,
  due_at      timestamptz not null,
  approved_by jsonb not null,
  over_at     timestamptz,
  reached     integer,
  episode     uuid not null,
  holder      text not null,
  sender      text not null,
  home_region text not null,
  primary key (alert, number)
);
create index wave_due on alerts.wave (due_at) where over_at is null;
alter table alerts.wave enable row level security, force row level security;
create policy held on alerts.wave
  using (holder = (select wall.organisation()) or sender = (select wall.organisation())
         or home_region = (select wall.region()) or episode = (select wall.record()) or (select wall.duty()) = 'CLOCKS');

-- How somebody knows, how the youth was, and what the sender's side did with it.
alter table alerts.tip
  add column source text not null default 'NOT_SAID',
  add column company text not null default 'NOT_SAID',
  add column condition text not null default 'NOT_SAID',
  add column noted_as text;

-- The limits of alerts are set with the others, on the page that compares regions (runaways.parameter): nothing but
-- Filet's own proposals stood here.
drop table alerts.parameter;
