-- Workbooks beside texts; dry runs; cancelling; when work began; what the report on a file's quality says.
alter table import_job
  add column format     text        not null default 'CSV' check (format in ('CSV', 'XLSX')),
  add column dry_run    boolean     not null default false,
  add column cancelled  boolean     not null default false,
  add column started_at timestamptz,
  add column quality    jsonb;
-- The same bytes announced as something else are another file: they may be good then.
drop index import_job_file;
create unique index import_job_file on import_job (tenant_id, organisation_id, checksum, format, gzip) where not may_repeat;
