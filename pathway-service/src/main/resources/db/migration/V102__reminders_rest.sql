-- Reminders about somebody who does not consent rest for a day, instead of being asked about every few seconds for as
-- long as they stand. Consent that is given wakes them.
alter table reminder
  add column rests_until date,
  add column look_on date not null generated always as (greatest(remind_on, rests_until)) stored;
comment on column reminder.rests_until is 'It fell due while the person did not consent: not looked at before.';
comment on column reminder.look_on is 'The first day on which the sweep looks at it; not before remind_on.';
drop index reminder_due;
create index reminder_due on reminder (look_on) where told_at is null and closed_at is null;
