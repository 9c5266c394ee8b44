-- The wall inside the database. The owner role migrates; the application role ${app_role} reads and writes through
-- row-level security, which is forced and knows the scope from two settings of the transaction. Unset means: no row.

create function fairway_tenant() returns text language sql stable
  as $$ select nullif(current_setting('fairway.tenant', true), '') $$;

create function fairway_organisation() returns text language sql stable
  as $$ select nullif(current_setting('fairway.organisation', true), '') $$;

-- Rows of the present tenant.
create procedure fairway_protect(table_name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy tenant_wall on %s using (tenant_id = fairway_tenant())', table_name);
  execute format('grant select, insert, update, delete on %s to ${app_role}', table_name);
end $$;

-- Rows of the present organisation; the tenant itself sees those of all its organisations.
create procedure fairway_protect_organisation(table_name regclass) language plpgsql as $$
begin
  call fairway_protect(table_name);
  execute format(
    'create policy organisation_wall on %s as restrictive using '
    '(organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant())', table_name);
end $$;

-- Only for plumbing that must see all tenants' rows (the relay, housekeeping): a transaction that says so.
create procedure fairway_protect_worker(table_name regclass) language plpgsql as $$
begin
  if not exists (select from pg_policy where polrelid = table_name and polname = 'tenant_wall') then
    call fairway_protect(table_name);
  end if;
  execute format(
    'create policy worker_pass on %s using (current_setting(''fairway.worker'', true) = ''on'')', table_name);
end $$;

-- Rows that the application may add and read, never change or remove.
create procedure fairway_append_only(table_name regclass) language plpgsql as $$
begin
  if not exists (select from pg_policy where polrelid = table_name and polname = 'tenant_wall') then
    call fairway_protect(table_name);
  end if;
  execute format('revoke update, delete, truncate on %s from ${app_role}', table_name);
end $$;

-- Which organisations are suspended.
create table organisation_standing (
  tenant_id       text        not null,
  organisation_id text        not null,
  suspended       boolean     not null,
  decided_at      timestamptz not null,
  primary key (tenant_id, organisation_id)
);
call fairway_protect('organisation_standing');

-- Puts the scope into the transaction; answers whether the organisation is suspended. One round trip.
create function fairway_enter(tenant text, organisation text) returns boolean language plpgsql as $$
begin
  perform set_config('fairway.tenant', tenant, true), set_config('fairway.organisation', organisation, true);
  return exists (
    select from organisation_standing s
    where s.tenant_id = tenant and s.organisation_id = organisation and s.suspended);
end $$;

grant usage on schema public to ${app_role};
grant execute on all functions in schema public to ${app_role};
