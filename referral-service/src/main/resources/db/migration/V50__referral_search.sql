-- Lists of who carries what, and of what is late by one clock, each in its own order.
create index referral_assigned on referral (tenant_id, id desc) where assigned_to is not null;
create index referral_unassigned on referral (tenant_id, id desc)
  where assigned_to is null
    and status in ('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED');
create index sla_clock_late on sla_clock (tenant_id, kind, due_at, referral_id) where state = 'RUNNING';
