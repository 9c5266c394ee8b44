-- What somebody has to be reminded of on a day of its own: rows survive restarts, and a sweep with row locks tells of
-- each once over all instances. No content of any person is in it.
create table reminder (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  kind         text        not null,
  subject      text        not null,
  due_on       date        not null,
  remind_on    date        not null,
  times        int         not null default 0,
  told_at      timestamptz,
  closed_at    timestamptz,
  check (remind_on <= due_on)
);
comment on column reminder.subject is 'Which of its kind: a step, or the id of an employment and the weeks.';
comment on column reminder.times is 'How often it was told: once, and once more after each new day.';
create unique index reminder_one on reminder (tenant_id, enrolment_id, kind, subject);
create index reminder_due on reminder (remind_on) where told_at is null and closed_at is null;
create index reminder_listing on reminder (tenant_id, id desc) where told_at is not null and closed_at is null;
call fairway_protect('reminder');
call fairway_protect_worker('reminder');

-- Whoever sees the enrolment sees its reminders; the sweep asks in which tenants something is due.
create policy reminder_wall on reminder as restrictive using (
  current_setting('fairway.worker', true) = 'on' or exists (select from enrolment e where e.id = enrolment_id));

-- Two months are left to say where somebody went, however the enrolment ended.
create function remind_of_destination() returns trigger language plpgsql as $$
begin
  insert into reminder (id, tenant_id, enrolment_id, kind, subject, due_on, remind_on)
  values (gen_random_uuid(), new.tenant_id, new.id, 'DESTINATION', 'DESTINATION',
    new.ended_on + interval '2 months', new.ended_on + interval '1 month')
  on conflict (tenant_id, enrolment_id, kind, subject) do nothing;
  return null;
end
$$;
create trigger remind_of_destination after update of status on enrolment
  for each row when (new.status in ('COMPLETED', 'WITHDRAWN') and new.started_on is not null and new.ended_on is not null
    and old.status is distinct from new.status) execute function remind_of_destination();
