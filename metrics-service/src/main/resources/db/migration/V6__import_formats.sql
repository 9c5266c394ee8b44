-- Workbooks beside texts; dry runs; cancelling; when work began; what the report on a file's quality says.
alter table import_job
  add column format     text        not null default 'CSV' check (format in ('CSV', 'XLSX')),
  add column dry_run    boolean     not null default false,
  add column cancelled  boolean     not null default false,
  add column started_at timestamptz,
  add column quality    jsonb;
