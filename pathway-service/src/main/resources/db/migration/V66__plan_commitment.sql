-- What a care system commits itself to in its forward plan. The figure that it is measured by is asked of metrics-service,
-- and never stored here.
create table plan_commitment (
  id            uuid          primary key,
  tenant_id     text          not null,
  wording       text          not null check (length(wording) between 1 and 1000),
  stream        text          not null,
  stage         text          not null,
  unit          text          not null check (unit in ('COUNT', 'PERCENT')),
  dimension     text,
  group_code    text          check ((group_code is null) = (dimension is null)),
  baseline      numeric(12, 2) not null check (baseline >= 0),
  target        numeric(12, 2) not null check (target >= 0 and target <> baseline),
  due_on        date          not null,
  owner         text          not null check (length(owner) between 1 and 120),
  programmes    uuid[]        not null,
  version       bigint        not null,
  created_at    timestamptz   not null
);
comment on column plan_commitment.owner is 'A team or post, no name of a person.';
create index plan_commitment_listing on plan_commitment (tenant_id, id desc);
call fairway_protect('plan_commitment');
create policy care_system_inserts on plan_commitment as restrictive for insert
  with check (fairway_organisation() = fairway_tenant());
create policy care_system_updates on plan_commitment as restrictive for update
  using (fairway_organisation() = fairway_tenant());
create policy care_system_deletes on plan_commitment as restrictive for delete
  using (fairway_organisation() = fairway_tenant());
