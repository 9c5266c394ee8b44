-- A place at one employer leaves an enrolment on another employer's programme where it is, and says so.
alter table place_request
  drop constraint place_request_enrolment_outcome_check,
  add constraint place_request_enrolment_outcome_check check (
    enrolment_outcome in ('MOVED', 'AHEAD', 'NO_PROGRAMME', 'PROGRAMME_FULL', 'OTHER_EMPLOYER', 'NONE'));
