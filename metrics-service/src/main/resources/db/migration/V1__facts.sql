-- What an organisation's sources say about a period. A source that speaks again makes a new version; old ones stay.
create table fact_set (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  period          text        not null check (period ~ '^20[0-9]{2}-[0-9]{2}$'),
  source          text        not null check (length(source) between 1 and 120),
  version         bigint      not null check (version > 0),
  is_current      boolean     not null,
  facts           integer     not null check (facts >= 0),
  supplied_by     text        not null,
  actor           text        not null,
  created_at      timestamptz not null default now(),
  unique (tenant_id, organisation_id, period, source, version)
);
create unique index fact_set_current on fact_set (tenant_id, organisation_id, period, source) where is_current;
call fairway_protect_organisation('fact_set');

create table fact (
  fact_set_id     uuid    not null references fact_set (id),
  ordinal         integer not null,
  tenant_id       text    not null,
  organisation_id text    not null,
  measure         text    not null,
  dimensions      jsonb   not null,
  count           numeric check (count >= 0),
  percent         numeric check (percent between 0 and 100),
  respondents     bigint  check (respondents >= 0),
  score           numeric check (score between 0 and 10),
  primary key (fact_set_id, ordinal)
);
call fairway_protect_organisation('fact');
call fairway_append_only('fact');
