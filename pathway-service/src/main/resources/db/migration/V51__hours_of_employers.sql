-- With whom the hours were spent, and who of them says so. A line is signed once, by a row of its own: lines never change.
alter table hours_entry add column employer text check (length(employer) <= 10);
comment on column hours_entry.employer is 'ODS code of the employer with whom the hours were spent; null where it was not told.';

create table hours_sign_off (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  entry_id     uuid        not null references hours_entry (id),
  employer     text        not null,
  signed_by    text        not null,
  signed_at    timestamptz not null
);
create unique index hours_sign_off_once on hours_sign_off (tenant_id, entry_id);
create index hours_sign_off_of on hours_sign_off (enrolment_id);
call fairway_append_only('hours_sign_off');

-- Whoever sees the enrolment sees what was signed.
create policy hours_sign_off_wall on hours_sign_off as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
