-- Nobody is reminded of the next review of somebody who left, however the enrolment ended.
create function forget_reviews() returns trigger language plpgsql as $$
begin
  update reminder set closed_at = now() where enrolment_id = new.id and kind = 'REVIEW' and closed_at is null;
  return null;
end
$$;
create trigger forget_reviews after update of status on enrolment
  for each row when (new.status in ('COMPLETED', 'WITHDRAWN', 'NOT_STARTED') and old.status is distinct from new.status)
  execute function forget_reviews();
