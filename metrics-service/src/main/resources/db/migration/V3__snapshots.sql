-- A workforce extract folded into counts. Nobody's row is here.
create table snapshot (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  snapshot_date   date        not null,
  version         bigint      not null check (version > 0),
  is_current      boolean     not null,
  job_id          uuid        not null references import_job (id),
  checksum        text        not null,
  rows            bigint      not null,
  supplied_by     text        not null,
  created_at      timestamptz not null default now(),
  unique (tenant_id, organisation_id, snapshot_date, version)
);
create unique index snapshot_current on snapshot (tenant_id, organisation_id, snapshot_date) where is_current;
call fairway_protect_organisation('snapshot');

create table snapshot_cell (
  snapshot_id     uuid   not null references snapshot (id),
  tenant_id       text   not null,
  organisation_id text   not null,
  measure         text   not null,
  clinical        text   not null,
  band            text   not null,
  medical_grade   text   not null,
  ethnic_code     text   not null,
  disability      text   not null,
  sex             text   not null,
  age_band        text   not null,
  board_role      text   not null,
  board_voting    text   not null,
  people          bigint not null check (people > 0),
  primary key (snapshot_id, measure, clinical, band, medical_grade, ethnic_code, disability, sex, age_band,
    board_role, board_voting)
);
call fairway_protect_organisation('snapshot_cell');
call fairway_append_only('snapshot_cell');
