create table enrolment (
  id                 uuid        primary key,
  tenant_id          text        not null,
  organisation_id    text        not null,
  referral_id        uuid        not null,
  referral_reference text        not null,
  person             text        not null,
  partner_id         text        not null,
  source_type        text        not null,
  pathway_type       text        not null,
  programme_id       uuid        references programme (id),
  host               text,
  status             text        not null,
  reason             text,
  started_on         date,
  ended_on           date,
  sharing_stopped_at timestamptz,
  event_sequence     bigint      not null,
  version            bigint      not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  check ((status in ('WITHDRAWN', 'NOT_STARTED')) <= (reason is not null)),
  check (ended_on is null or started_on is null or ended_on >= started_on)
);
comment on column enrolment.host is 'Owner of the programme when that is an employer; null when it is the ICS.';
create unique index enrolment_referral on enrolment (tenant_id, referral_id);
create index enrolment_listing on enrolment (tenant_id, id desc);
create index enrolment_partner on enrolment (tenant_id, partner_id, id desc);
create index enrolment_host on enrolment (tenant_id, host, id desc) where host is not null;
create index enrolment_person on enrolment (tenant_id, person);
call fairway_protect('enrolment');

-- The ICS sees all. The referrer and the host employer see theirs, as long as the person consents to each.
create policy enrolment_wall on enrolment as restrictive using (
  fairway_organisation() = fairway_tenant()
  or (consent_live(person, 'REFERRAL') and (
    (partner_id = fairway_organisation() and consent_live(person, 'SHARE_OUTCOME_WITH_REFERRER'))
    or (host = fairway_organisation() and consent_live(person, 'SHARE_WITH_EMPLOYER')))));
