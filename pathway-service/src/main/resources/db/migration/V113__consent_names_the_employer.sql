-- A consent to share is with whom the person named. Until here one that named nobody let every employer read; what is
-- stored stays as it was given and now means what referral-service has always taken it for: nobody.
create or replace function consent_live(whose text, what text, recipient text) returns boolean language sql stable as $$
  select exists (
    select from consent c
    where c.tenant_id = fairway_tenant() and c.person = whose and c.purpose = what
      and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now())
      and recipient = any (c.recipients)) $$;

alter policy matching_profile_read on matching_profile using (
  fairway_organisation() = fairway_tenant()
  or organisation_id = fairway_organisation()
  or (exists (
        select from opportunity o
        where o.tenant_id = fairway_tenant() and o.employer = fairway_organisation() and o.published_at is not null)
    and exists (
      select from consent c
      where c.tenant_id = fairway_tenant() and c.person = matching_profile.person and c.purpose = 'SHARE_WITH_EMPLOYER'
        and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now())
        and fairway_organisation() = any (c.recipients))));

comment on column consent.recipients is
  'Codes of whom the person named. A purpose that is for somebody (SHARE_WITH_EMPLOYER) is for these alone; empty: nobody.';
