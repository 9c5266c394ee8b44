-- A referral that is dated back waits since it was entered, not since the day on which it was made: nobody could have
-- acknowledged it before. Its clock does the same.
comment on column referral_unacknowledged.submitted_at is 'Since when it could be acknowledged.';

create or replace function referral_acknowledgement() returns trigger language plpgsql as $$
begin
  if new.status = 'SUBMITTED' then
    insert into referral_unacknowledged (tenant_id, referral_id, submitted_at)
    values (new.tenant_id, new.id, greatest(new.submitted_at, now())) on conflict do nothing;
  else
    delete from referral_unacknowledged where tenant_id = new.tenant_id and referral_id = new.id;
  end if;
  return null;
end
$$;

-- Those that wait already: their clock knows.
alter table sla_clock no force row level security;
alter table referral_unacknowledged no force row level security;
update referral_unacknowledged u set submitted_at = c.started_at
  from sla_clock c
  where c.tenant_id = u.tenant_id and c.referral_id = u.referral_id and c.kind = 'ACKNOWLEDGE'
    and c.state = 'RUNNING' and c.started_at > u.submitted_at;
alter table referral_unacknowledged force row level security;
alter table sla_clock force row level security;
