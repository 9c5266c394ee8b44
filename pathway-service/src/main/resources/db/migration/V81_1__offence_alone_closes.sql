-- V82 takes EX_OFFENDER off the groups that places are kept for: what was kept for it alone would be open to everybody
-- then, and what is published does not change. So it is closed before (who accepted keeps the place), every tag of what
-- V82 changes is made old, and the sweep of offers tells what became of it. Where V82 has run already, what was told of
-- them in the outbox says which they were.
alter table opportunity_place add column to_tell boolean not null default false;
comment on column opportunity_place.to_tell is 'An upgrade changed the opportunity: the sweep tells of it as it is now, once.';

alter table outbox no force row level security;
alter table opportunity no force row level security;
alter table opportunity_place no force row level security;
with kept as (
  select id, published_at is not null and array_remove(ring_fenced_groups, 'EX_OFFENDER') = '{}' as alone
  from opportunity o
  where closed_at is null and (
    'EX_OFFENDER' = any (ring_fenced_groups)
    or exists (
      select from outbox t
      where t.tenant_id = o.tenant_id and t.aggregateid = o.id::text and t.type = 'org.fairway.opportunity.listed.v1'
        and t.payload -> 'ringFencedGroups' @> '["EX_OFFENDER"]'))),
changed as (
  update opportunity o set version = version + 1, closed_at = case when kept.alone then now() end
  from kept where o.id = kept.id
  returning o.id, o.published_at)
update opportunity_place p set to_tell = true, next_at = now()
from changed where p.opportunity_id = changed.id and changed.published_at is not null;
alter table outbox force row level security;
alter table opportunity force row level security;
alter table opportunity_place force row level security;
