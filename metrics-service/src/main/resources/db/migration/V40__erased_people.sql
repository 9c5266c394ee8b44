-- News of somebody who was erased is counted without saying whose it is, also when the funnel is rebuilt.
create function erased_stays_erased() returns trigger language plpgsql as $$
begin
  if new.person is not null and fairway_is_erased(new.tenant_id, new.person) then
    if tg_table_name = 'funnel_person' then
      return null;
    end if;
    new.person := null;
    new.lsoa21 := null;
  end if;
  return new;
end
$$;
create trigger erased_stays_erased before insert or update of person on funnel_referral
  for each row execute function erased_stays_erased();
create trigger erased_stays_erased before insert or update of person on funnel_person
  for each row execute function erased_stays_erased();
create index funnel_referral_person on funnel_referral (tenant_id, person) where person is not null;
