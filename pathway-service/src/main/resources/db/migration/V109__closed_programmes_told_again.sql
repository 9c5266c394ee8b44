-- The open directory of referral-service did not listen for the end of a programme before: what was closed, and whose
-- last day is still to come, is told once more. Of the time only the day is known.
alter table programme no force row level security;
alter table programme_place no force row level security;
alter table enrolment no force row level security;
alter table outbox no force row level security;
insert into outbox (id, tenant_id, aggregatetype, aggregateid, aggregateversion, type, payload, topic, occurred_at,
  dataclassification)
select gen_random_uuid(), p.tenant_id, 'programme', p.id::text, places.told, 'org.fairway.programme.closed.v1',
  jsonb_build_object(
    'programmeId', p.id,
    'organisation', p.owner,
    'closedOn', p.closed_on,
    'reason', p.closing_reason,
    'goingOn', (
      select count(*) from enrolment e
      where e.tenant_id = p.tenant_id and e.programme_id = p.id
        and e.status not in ('COMPLETED', 'WITHDRAWN', 'NOT_STARTED')),
    'occurredAt', to_char(
      p.closed_on::timestamp at time zone 'Europe/London' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
  'pathway.events', now(), 'pseudonymous'
from programme p join programme_place places on places.programme_id = p.id
where p.closed_on is not null and p.ends_on >= current_date;
alter table programme force row level security;
alter table programme_place force row level security;
alter table enrolment force row level security;
alter table outbox force row level security;
