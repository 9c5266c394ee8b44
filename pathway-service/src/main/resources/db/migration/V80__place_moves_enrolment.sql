-- What became of the person's enrolment when they took the place, and which it is.
alter table place_request
  add column enrolment_id uuid references enrolment (id),
  add column enrolment_outcome text
    check (enrolment_outcome in ('MOVED', 'AHEAD', 'NO_PROGRAMME', 'PROGRAMME_FULL', 'NONE')),
  add check ((enrolment_outcome is null or enrolment_outcome = 'NONE') = (enrolment_id is null));
create index place_request_enrolment on place_request (enrolment_id) where enrolment_id is not null;
