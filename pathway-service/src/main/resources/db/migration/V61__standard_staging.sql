-- Rows of a file as they came, from its arrival until it becomes live. Nothing reads standards from here.
create table standard_staging (
  import_id  uuid    not null references catalogue_import (id),
  tenant_id  text    not null,
  line       integer not null check (line > 0),
  cells      jsonb   not null,
  primary key (import_id, line)
);
call fairway_protect('standard_staging');
