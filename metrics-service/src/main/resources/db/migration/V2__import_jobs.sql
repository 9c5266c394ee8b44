-- A file being taken in. The file lies on disk until the job ends; a job whose worker died is found by its heartbeat.
create table import_job (
  id               uuid        primary key,
  tenant_id        text        not null,
  organisation_id  text        not null,
  kind             text        not null,
  state            text        not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
  checksum         text        not null,
  may_repeat       boolean     not null default false,
  file             text        not null,
  gzip             boolean     not null,
  total_bytes      bigint      not null,
  read_bytes       bigint      not null default 0,
  rows             bigint      not null default 0,
  error_count      bigint      not null default 0,
  reason           text,
  snapshot_date    date,
  snapshot_version bigint,
  extra_columns    text[]      not null default '{}',
  warnings         text[]      not null default '{}',
  supplied_by      text        not null,
  actor            text        not null,
  created_at       timestamptz not null default now(),
  heartbeat        timestamptz not null default now(),
  finished_at      timestamptz
);
-- The same file again is the same job, unless the first failed for a reason that was not the file's.
create unique index import_job_file on import_job (tenant_id, organisation_id, checksum) where not may_repeat;
create index import_job_unfinished on import_job (heartbeat) where state in ('QUEUED', 'RUNNING');
call fairway_protect_organisation('import_job');
call fairway_protect_worker('import_job');
-- The search for jobs that lost their worker goes over all organisations.
alter policy organisation_wall on import_job using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');

create table import_error (
  job_id          uuid    not null references import_job (id),
  ordinal         integer not null,
  tenant_id       text    not null,
  organisation_id text    not null,
  line            bigint  not null,
  column_name     text    not null,
  code            text    not null,
  detail          text    not null,
  primary key (job_id, ordinal)
);
call fairway_protect_organisation('import_error');
call fairway_append_only('import_error');
