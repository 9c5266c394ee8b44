-- Whom the person named when they consented; empty when they named nobody in particular.
alter table consent add column recipients text[] not null default '{}';

-- As consent_live, for one who would receive.
create function consent_live(whose text, what text, recipient text) returns boolean language sql stable as $$
  select exists (
    select from consent c
    where c.tenant_id = fairway_tenant() and c.person = whose and c.purpose = what
      and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now())
      and (c.recipients = '{}' or recipient = any (c.recipients))) $$;

alter policy enrolment_wall on enrolment using (
  fairway_organisation() = fairway_tenant()
  or (consent_live(person, 'REFERRAL') and (
    (partner_id = fairway_organisation() and consent_live(person, 'SHARE_OUTCOME_WITH_REFERRER'))
    or (host = fairway_organisation() and consent_live(person, 'SHARE_WITH_EMPLOYER', fairway_organisation())))));
