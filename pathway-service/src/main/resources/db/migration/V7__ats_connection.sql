create table ats_connection (
  id                   uuid        primary key,
  tenant_id            text        not null,
  organisation_id      text        not null,
  system               text        not null,
  name                 text        not null check (length(name) between 1 and 200),
  secret               bytea       not null,
  previous_secret      bytea,
  previous_valid_until timestamptz,
  mapped_at            timestamptz,
  version              bigint      not null,
  created_at           timestamptz not null,
  check ((previous_secret is null) = (previous_valid_until is null))
);
create index ats_connection_listing on ats_connection (tenant_id, id desc);
call fairway_protect('ats_connection');

-- A signed delivery comes without a token: exactly the row whose id the transaction names may be read, and nothing else.
create function fairway_ats_connection() returns text language sql stable
  as $$ select nullif(current_setting('fairway.connection', true), '') $$;
create policy ats_connection_by_signature on ats_connection for select
  using (id::text = fairway_ats_connection());
create policy organisation_wall on ats_connection as restrictive using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or id::text = fairway_ats_connection());
