-- What an organisation says of an indicator that is answered in words. Each correction is a version; the last one holds.
create table indicator_statement (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  standard        text        not null,
  period          text        not null check (period ~ '^20[0-9]{2}-[0-9]{2}$'),
  indicator       text        not null,
  version         bigint      not null check (version > 0),
  answer          text        not null check (answer in ('YES', 'NO')),
  narrative       text        not null check (length(narrative) between 1 and 4000),
  supplied_by     text        not null,
  actor           text        not null,
  created_at      timestamptz not null default now(),
  unique (tenant_id, organisation_id, standard, period, indicator, version)
);
call fairway_protect_organisation('indicator_statement');
call fairway_append_only('indicator_statement');
