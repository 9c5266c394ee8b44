create table hours_entry (
  id            uuid          primary key,
  tenant_id     text          not null,
  enrolment_id  uuid          not null references enrolment (id),
  worked_on     date          not null,
  hours         numeric(4, 2) not null,
  delivery_mode text          not null,
  supervisor    text          check (length(supervisor) <= 64),
  reverses      uuid          references hours_entry (id),
  recorded_by   text          not null,
  recorded_at   timestamptz   not null,
  check (hours <> 0 and abs(hours) <= 24 and mod(hours, 0.25) = 0),
  check ((hours < 0) = (reverses is not null))
);
comment on column hours_entry.supervisor is 'Code of the signing supervisor at the employer, never a name.';
create index hours_entry_ledger on hours_entry (enrolment_id, id);
create unique index hours_entry_reversed_once on hours_entry (tenant_id, reverses) where reverses is not null;
call fairway_append_only('hours_entry');

-- Whoever sees the enrolment sees its hours: the inner query is itself behind the enrolment's wall.
create policy hours_entry_wall on hours_entry as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
