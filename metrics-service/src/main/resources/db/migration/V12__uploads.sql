-- Files of feeds that were taken: which facts they made, and what was said of them. The same file again is known by its checksum.
create table upload (
  fact_set_id     uuid        primary key references fact_set (id),
  tenant_id       text        not null,
  organisation_id text        not null,
  period          text        not null check (period ~ '^20[0-9]{2}-[0-9]{2}$'),
  source          text        not null check (length(source) between 1 and 120),
  feed            text        not null check (length(feed) between 1 and 40),
  definition      text        not null check (length(definition) between 1 and 60),
  checksum        text        not null check (checksum ~ '^[0-9a-f]{64}$'),
  report          jsonb       not null,
  supplied_by     text        not null,
  actor           text        not null,
  created_at      timestamptz not null default now()
);
create index upload_checksum on upload (tenant_id, organisation_id, period, checksum);
call fairway_protect_organisation('upload');
call fairway_append_only('upload');
