-- The files of a finished report, as they were made; never changed.
create table report_file (
  tenant_id       text        not null,
  organisation_id text        not null,
  report_id       uuid        not null,
  format          text        not null check (format in ('HTML', 'PDF', 'XLSX', 'CSV', 'JSON')),
  size            integer     not null check (size > 0),
  sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content         bytea       not null,
  made_at         timestamptz not null,
  primary key (tenant_id, report_id, format),
  foreign key (tenant_id, report_id) references report (tenant_id, id)
);
call fairway_protect_organisation('report_file');
call fairway_append_only('report_file');
