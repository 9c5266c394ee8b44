-- A referral that should never have been is no demand.
create function referral_demand_in_error() returns trigger language plpgsql as $$
begin
  delete from unmet_demand where tenant_id = new.tenant_id and referral_id = new.id;
  return null;
end
$$;
create trigger referral_unmet_in_error after update of status on referral for each row
  when (old.status is distinct from new.status and new.status = 'ENTERED_IN_ERROR')
  execute function referral_demand_in_error();

alter table referral no force row level security;
alter table unmet_demand no force row level security;
delete from unmet_demand u using referral r
  where r.tenant_id = u.tenant_id and r.id = u.referral_id and r.status = 'ENTERED_IN_ERROR';
alter table unmet_demand force row level security;
alter table referral force row level security;
