-- What only the ICS was told stays with it: an employer reads a breach only where it was found with what this service
-- itself keeps, of rules that hold during the pathway or at its completion. Those it reads in the completion as well.
alter table rule_breach add column ics_only boolean not null default true;
comment on column rule_breach.ics_only is 'Found with facts that the ICS told, or of eligibility or funding.';

-- Whoever finds a breach that it may read cannot know of one that it may not.
drop index rule_breach_once;
create unique index rule_breach_once on rule_breach (tenant_id, enrolment_id, rule, ics_only) where cured_at is null;

alter policy rule_breach_wall on rule_breach using (
  fairway_organisation() = fairway_tenant()
  or (not ics_only and stage in ('DURING', 'COMPLETION')
    and exists (select from enrolment e where e.id = enrolment_id)));
