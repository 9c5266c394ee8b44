-- A row like a referral and a row like an event, with the product's columns and indexes. No foreign key, no check, no
-- trigger, no row-level security: what the product adds is its own cost.
create table bare_referral (
  id               uuid        not null,
  tenant_id        text        not null,
  organisation_id  text        not null,
  person_id        uuid        not null,
  source_type      text        not null,
  pathway_type     text        not null,
  programme_id     uuid,
  note             bytea,
  status           text        not null,
  reference        text,
  reason           text,
  outcome          text,
  outcome_on       date,
  outcome_employer text,
  outcome_band     text,
  version          bigint      not null default 0,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  submitted_at     timestamptz,
  session_id       uuid,
  sub_status       text,
  assigned_to      text,
  review_on        date,
  parent_id        uuid,
  redirected_to    uuid,
  outcome_hours    numeric(4, 1),
  outcome_pathway  text,
  outcome_body     text,
  due_at           timestamptz,
  routed_to        text,
  routed_at        timestamptz,
  routed_until     timestamptz,
  unique (tenant_id, id)
);
create unique index on bare_referral (tenant_id, reference) where reference is not null;
create index on bare_referral (tenant_id, organisation_id, id desc);
create index on bare_referral (tenant_id, status, id desc);
create index on bare_referral (tenant_id, person_id);
create index on bare_referral (tenant_id, organisation_id, updated_at) where status in ('DRAFT', 'INFO_REQUESTED');
create index on bare_referral (tenant_id, id desc) where assigned_to is not null;
create index on bare_referral (tenant_id, assigned_to, id desc) where assigned_to is not null;
create index on bare_referral (tenant_id, id desc) where assigned_to is null
  and status in ('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED');
create index on bare_referral (tenant_id, parent_id) where parent_id is not null;
create index on bare_referral (tenant_id, session_id) where session_id is not null;
create index on bare_referral (tenant_id, due_at, id) where due_at is not null;
create index on bare_referral (tenant_id, routed_to, id desc) where routed_to is not null;
create index on bare_referral (tenant_id, submitted_at desc, id desc) where submitted_at is not null;
create index on bare_referral (tenant_id, organisation_id, submitted_at desc, id desc) where submitted_at is not null;
create table bare_outbox (
  position           bigint generated always as identity primary key,
  id                 uuid        not null unique,
  tenant_id          text        not null,
  aggregatetype      text        not null,
  aggregateid        text        not null,
  aggregateversion   bigint      not null,
  type               text        not null,
  payload            jsonb       not null,
  topic              text        not null,
  occurred_at        timestamptz not null,
  correlation_id     text,
  traceparent        text,
  dataclassification text        not null,
  sent_at            timestamptz
);
create index on bare_outbox (position) where sent_at is null;
create index on bare_outbox (sent_at) where sent_at is not null;
