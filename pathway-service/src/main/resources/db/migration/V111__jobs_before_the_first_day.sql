-- What was written down of staff before their first day was known stayed as it was then: a job that began on that day or
-- later remained one they were in before, and a step up since was told nowhere. A sweep counts these as if they were
-- written down now, once. What is in the books of others already is not told again.

-- In the order of those who write, and at once as strongly as needed: a release before this may be running.
lock table enrolment, employment, work_check in access exclusive mode;

create table employment_to_count (
  employment_id uuid primary key references employment (id),
  tenant_id     text not null
);
call fairway_protect_worker('employment_to_count');

alter table employment no force row level security;
alter table enrolment no force row level security;
alter table work_check no force row level security;
alter table employment_to_count no force row level security;
insert into employment_to_count (employment_id, tenant_id)
select w.id, w.tenant_id
from employment w join enrolment e on e.id = w.enrolment_id
where w.origin = 'IN_POST' and (
  w.started_on >= e.started_on
  or (w.event_sequence = 0 and exists (
    select from work_check c
    where c.employment_id = w.id and c.band is not null and c.checked_on >= e.started_on)));
alter table employment force row level security;
alter table enrolment force row level security;
alter table work_check force row level security;
alter table employment_to_count force row level security;
