-- Standards by reference AND version: LARS code, funding and length change between versions. Each import that was ever
-- live keeps its rows, so that the one before is readable and comes back by changing a state.
create table apprenticeship_standard (
  import_id         uuid          not null references catalogue_import (id),
  tenant_id         text          not null,
  reference         text          not null check (reference ~ '^(ST|FA|AU)[0-9]{4}$'),
  version_order     integer       not null,
  standard_version  text          not null,
  title             text          not null,
  level             integer       not null,
  typical_months    integer       not null,
  maximum_funding   numeric(9, 2) not null,
  lars_code         integer,
  off_the_job_hours integer,
  earliest_start    date,
  latest_start      date,
  as_at             date          not null,
  primary key (import_id, reference, version_order)
);
comment on column apprenticeship_standard.version_order is 'Major times 100 plus minor: 1.10 comes after 1.9.';
call fairway_protect('apprenticeship_standard');
