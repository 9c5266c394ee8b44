create table application (
  id                 uuid        primary key,
  tenant_id          text        not null,
  organisation_id    text        not null,
  connection_id      uuid        not null references ats_connection (id),
  external_id        text        not null,
  vacancy_id         uuid        not null references vacancy (id),
  referral_reference text,
  referral_id        uuid,
  stage              text        not null,
  ended_at_stage     text,
  employment_id      uuid,
  started_on         date,
  event_sequence     bigint      not null,
  version            bigint      not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  check ((employment_id is null) = (started_on is null))
);
comment on column application.employment_id is 'Set when the start was told: it is told once, however often it is reported.';
create unique index application_external on application (tenant_id, connection_id, external_id);
create index application_listing on application (tenant_id, id desc);
create index application_employer on application (tenant_id, organisation_id, id desc);
create index application_unlinked on application (tenant_id, referral_reference) where referral_id is null;
call fairway_protect_organisation('application');
