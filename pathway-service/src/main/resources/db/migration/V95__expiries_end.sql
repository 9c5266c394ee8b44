-- Nobody is reminded of a test that counts no longer either, of somebody who left; nor of reviews of those who left
-- before anybody was spared them.
create or replace function forget_reviews() returns trigger language plpgsql as $$
begin
  update reminder set closed_at = now()
  where enrolment_id = new.id and kind in ('REVIEW', 'TEST_EXPIRY') and closed_at is null;
  return null;
end
$$;

alter table reminder no force row level security;
alter table enrolment no force row level security;
update reminder r set closed_at = now() from enrolment e
where e.id = r.enrolment_id and e.status in ('COMPLETED', 'WITHDRAWN', 'NOT_STARTED')
  and r.kind in ('REVIEW', 'TEST_EXPIRY') and r.closed_at is null;
alter table reminder force row level security;
alter table enrolment force row level security;
