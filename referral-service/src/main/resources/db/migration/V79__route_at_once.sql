-- A consent that ends while a referral is being routed: whoever routes it has ended before we look, or waits and then sees this
-- change. Without the lock neither would see the other.
create or replace function routed_referrals_shown() returns trigger language plpgsql as $$
begin
  perform 1 from referral where tenant_id = new.tenant_id and person_id = new.person_id
    and status in ('ACCEPTED', 'IN_PROGRESS') order by id for no key update;
  update referral set routed_until = referral_shown_until(tenant_id, person_id, routed_to)
    where tenant_id = new.tenant_id and person_id = new.person_id and routed_to is not null;
  return null;
end
$$;
