-- What the checks found in a refused file: where, and what is allowed, never what stood there.
create table catalogue_error (
  import_id   uuid    not null references catalogue_import (id),
  tenant_id   text    not null,
  ordinal     integer not null check (ordinal >= 0),
  line        integer not null check (line >= 0),
  column_name text    not null,
  code        text    not null,
  detail      text    not null,
  primary key (import_id, ordinal)
);
call fairway_protect('catalogue_error');
