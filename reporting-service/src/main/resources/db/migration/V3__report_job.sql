-- Reports that wait to be rendered. A worker holds the lock on the row while it works; if it dies, its connection and so the lock
-- goes, and the next worker takes the row. No tenant's figures are here, so workers may look at all tenants' rows.
create table report_job (
  tenant_id text        not null,
  report_id uuid        not null,
  queued_at timestamptz not null default now(),
  primary key (tenant_id, report_id),
  foreign key (tenant_id, report_id) references report (tenant_id, id)
);
create index report_job_oldest on report_job (queued_at);
call fairway_protect('report_job');
call fairway_protect_worker('report_job');
