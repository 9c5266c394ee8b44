-- Referrals entered by file. The rows wait sealed, and go as they are entered; the file itself is not kept.
create table import_job (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  mode             text        not null check (mode in ('VALIDATE', 'COMMIT')),
  atomicity        text        not null check (atomicity in ('ALL', 'ROW')),
  state            text        not null,
  checksum         text        not null,
  rows             integer     not null,
  done             integer     not null default 0,
  entered          integer     not null default 0,
  error_count      integer     not null default 0,
  reason           text        check (length(reason) <= 300),
  actor            text        not null,
  client           text        not null,
  role             text        not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  heartbeat        timestamptz not null,
  unique (tenant_id, id)
);
create index import_job_listing on import_job (tenant_id, organisation_id, id desc);
create index import_job_unfinished on import_job (heartbeat) where state in ('QUEUED', 'RUNNING');
call fairway_protect_organisation('import_job');
call fairway_protect_worker('import_job');
-- The search for jobs that wait goes over all organisations.
alter policy organisation_wall on import_job using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');

create table import_row (
  job_id           uuid    not null,
  tenant_id        text    not null check (tenant_id <> ''),
  organisation_id  text    not null,
  line             integer not null,
  row              bytea   not null,
  primary key (tenant_id, job_id, line),
  foreign key (tenant_id, job_id) references import_job (tenant_id, id)
);
call fairway_protect_organisation('import_row');

create table import_error (
  job_id           uuid    not null,
  tenant_id        text    not null check (tenant_id <> ''),
  organisation_id  text    not null,
  ordinal          integer not null,
  line             integer not null,
  column_name      text    not null,
  code             text    not null,
  detail           text    not null,
  primary key (tenant_id, job_id, ordinal),
  foreign key (tenant_id, job_id) references import_job (tenant_id, id)
);
comment on table import_error is 'Where a row is wrong and what is allowed; never what stood there.';
call fairway_protect_organisation('import_error');
