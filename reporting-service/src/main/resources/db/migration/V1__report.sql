-- A report and what it is made from. Once requested, only its progress may change: the application holds no right to touch the rest.
create table report (
  id                 uuid        primary key,
  tenant_id          text        not null,
  organisation_id    text        not null,
  kind               text        not null check (kind in ('WRES_ANNUAL', 'WIDENING_PARTICIPATION_IMPACT')),
  subject            text        not null check (length(subject) <= 40),
  period             text        not null check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  audience           text        not null check (audience in ('ORGANISATION', 'ICS', 'PUBLIC')),
  formats            text        not null,
  inputs_checksum    text        not null check (inputs_checksum ~ '^[0-9a-f]{64}$'),
  definition_version text,
  disclosure         text        not null,
  code_version       text        not null,
  requested_by       text        not null,
  requested_at       timestamptz not null,
  state              text        not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
  progress           integer     not null check (progress between 0 and 100),
  attempts           integer     not null default 0,
  reason             text,
  started_at         timestamptz,
  finished_at        timestamptz,
  version            bigint      not null,
  unique (tenant_id, id),
  check ((state in ('COMPLETED', 'FAILED')) = (finished_at is not null))
);
create index report_newest on report (tenant_id, organisation_id, id desc);
comment on column report.organisation_id is 'Who asked for it and may read it; the care system sees those of all its organisations';
comment on column report.subject is 'Whom it is about';
call fairway_protect_organisation('report');
revoke update, delete on report from ${app_role};
grant update (state, progress, attempts, reason, started_at, finished_at, version) on report to ${app_role};
