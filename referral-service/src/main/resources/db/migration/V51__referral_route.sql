-- An accepted referral may be routed to an employer, who sees it while the person consents to that, naming the employer.
-- Until when that is stands beside the referral, kept by the database with every consent: a withdrawal holds at once,
-- and the wall needs no look into the consents, which the employer may not see.
alter table referral
  add column routed_to    text check (length(routed_to) between 1 and 20),
  add column routed_at    timestamptz,
  add column routed_until timestamptz,
  add check ((routed_to is null) = (routed_at is null)),
  add check (routed_until is null or routed_to is not null);
comment on column referral.routed_to is 'ODS code of the employer.';
comment on column referral.routed_until is 'When the consents to show it to the employer end; null when they do not stand.';
create index referral_routed on referral (tenant_id, routed_to, id desc) where routed_to is not null;

-- When the last of the person's consents for a purpose ends; null when none is live. The same rule as consent_live.
create function consent_until(tenant text, person uuid, what text, receiver text) returns timestamptz
  language sql stable as $$
  select max(least(c.expires_at, c.stops_at, 'infinity'::timestamptz)) from consent c
  where c.tenant_id = tenant and c.person_id = person and c.purpose = what and c.withdrawn_at is null
    and c.given_at <= now() and (c.expires_at is null or c.expires_at > now())
    and (c.stops_at is null or c.stops_at > now()) and (receiver is null or receiver = any (c.recipients)) $$;

create function referral_shown_until(tenant text, person uuid, employer text) returns timestamptz
  language sql stable as $$
  select case when u.referral is not null and u.employer is not null and not exists (
      select from person_rights h where h.tenant_id = tenant and h.person_id = person and h.restricted_at is not null)
    then least(u.referral, u.employer) end
  from (select consent_until(tenant, person, 'REFERRAL', null) as referral,
    consent_until(tenant, person, 'SHARE_WITH_EMPLOYER', employer) as employer) u $$;
grant execute on function consent_until(text, uuid, text, text), referral_shown_until(text, uuid, text) to ${app_role};

create function referral_routed() returns trigger language plpgsql as $$
begin
  new.routed_until := case when new.routed_to is not null
    then referral_shown_until(new.tenant_id, new.person_id, new.routed_to) end;
  return new;
end
$$;
create trigger referral_routed before update of routed_to on referral for each row
  when (old.routed_to is distinct from new.routed_to) execute function referral_routed();

create function routed_referrals_shown() returns trigger language plpgsql as $$
begin
  update referral set routed_until = referral_shown_until(tenant_id, person_id, routed_to)
    where tenant_id = new.tenant_id and person_id = new.person_id and routed_to is not null;
  return null;
end
$$;
create trigger routed_referrals_shown after insert or update on consent for each row
  when (new.purpose in ('REFERRAL', 'SHARE_WITH_EMPLOYER')) execute function routed_referrals_shown();
create trigger routed_referrals_shown after insert or update on person_rights for each row
  execute function routed_referrals_shown();

-- The employer has a window in the wall, to look through.
drop policy organisation_wall on referral;
create policy organisation_wall on referral as restrictive for select using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or (routed_to = fairway_organisation() and routed_until > now()
    and status in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED')));
create policy organisation_wall_insert on referral as restrictive for insert with check (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy organisation_wall_update on referral as restrictive for update using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy organisation_wall_delete on referral as restrictive for delete using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
