-- News of somebody who was erased is kept without saying whose it is. Each row gets a name of its own, so that rows of
-- one person are not linked any more.
create function erased_stays_erased() returns trigger language plpgsql as $$
begin
  if fairway_is_erased(new.tenant_id, new.person) then
    new.person := 'erased-' || new.id;
  end if;
  return new;
end
$$;
create trigger erased_stays_erased before insert or update of person on accepted_referral
  for each row execute function erased_stays_erased();
create trigger erased_stays_erased before insert or update of person on consent
  for each row execute function erased_stays_erased();
create trigger erased_stays_erased before insert or update of person on enrolment
  for each row execute function erased_stays_erased();
