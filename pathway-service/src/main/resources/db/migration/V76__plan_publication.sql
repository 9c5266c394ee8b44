-- What a care system shows others of its plan, and whom it named. Nobody else reads this table.
create table plan_publication (
  id              uuid          primary key,
  tenant_id       text          not null check (tenant_id <> ''),
  period          text          not null,
  baseline_period text,
  edition         integer       not null check (edition > 0),
  document        text          not null,
  state           text          not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  readers         varchar(40)[] not null check (cardinality(readers) <= 50),
  version         bigint        not null,
  created_at      timestamptz   not null,
  published_at    timestamptz,
  withdrawn_at    timestamptz,
  unique (tenant_id, period, edition),
  check ((published_at is null) = (readers = '{}')),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check (state <> 'DRAFT' or published_at is null)
);
comment on column plan_publication.document is 'As it was drafted; it never changes.';
create index plan_publication_listing on plan_publication (tenant_id, id desc);
call fairway_protect('plan_publication');
create policy care_system_only on plan_publication as restrictive using (fairway_organisation() = fairway_tenant());
