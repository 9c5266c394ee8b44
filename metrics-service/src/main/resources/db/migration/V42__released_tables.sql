-- What readers beyond an organisation were shown of a year, version by version: counts, which of them were shown, and
-- the sums that hold between them. A corrected version is protected together with those that were seen before it.
create table released_tables (
  tenant_id    text        not null,
  organisation text        not null,
  period       text        not null,
  policy       text        not null,
  digest       text        not null,
  number       bigint      generated always as identity,
  content      jsonb       not null,
  seen_at      timestamptz not null default now(),
  primary key (tenant_id, organisation, period, policy, digest)
);
call fairway_protect('released_tables');
