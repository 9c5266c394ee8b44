-- A programme may be seen by everyone in its ICS, since partners refer to it; only its owner, or the ICS, changes it.
create table programme (
  id              uuid        primary key,
  tenant_id       text        not null,
  owner           text        not null,
  name            text        not null check (length(name) between 1 and 200),
  stream          text        not null,
  pathway_type    text        not null,
  starts_on       date        not null,
  ends_on         date        not null check (ends_on >= starts_on),
  target_groups   text[]      not null,
  places          integer     not null check (places between 1 and 10000),
  version         bigint      not null,
  created_at      timestamptz not null
);
create index programme_listing on programme (tenant_id, id desc);
create index programme_open on programme (tenant_id, pathway_type, ends_on);
call fairway_protect('programme');

create policy programme_owner_inserts on programme as restrictive for insert
  with check (owner = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy programme_owner_updates on programme as restrictive for update
  using (owner = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy programme_owner_deletes on programme as restrictive for delete
  using (owner = fairway_organisation() or fairway_organisation() = fairway_tenant());
