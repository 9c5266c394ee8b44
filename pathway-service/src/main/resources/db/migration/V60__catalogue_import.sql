-- A file of apprenticeship standards that a care system sent, and what became of it. Only the care system itself writes.
create table catalogue_import (
  id             uuid        primary key,
  tenant_id      text        not null,
  checksum       text        not null check (checksum ~ '^[0-9a-f]{64}$'),
  origin         text        not null check (origin in ('BUNDLED', 'UPLOAD')),
  state          text        not null check (state in ('REFUSED', 'READY', 'LIVE', 'REPLACED')),
  row_count      integer     not null check (row_count >= 0),
  error_count    integer     not null check (error_count >= 0),
  as_at          date,
  imported_at    timestamptz not null,
  live_from      timestamptz,
  replaced_at    timestamptz,
  version        bigint      not null
);
comment on column catalogue_import.checksum is 'SHA-256 of the file: the same file twice is one import.';
create unique index catalogue_import_once on catalogue_import (tenant_id, checksum);
create unique index catalogue_import_live on catalogue_import (tenant_id) where state = 'LIVE';
create index catalogue_import_listing on catalogue_import (tenant_id, id desc);
call fairway_protect('catalogue_import');
