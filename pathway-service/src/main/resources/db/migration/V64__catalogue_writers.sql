-- Organisations of a care system read its catalogue and never write it.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['catalogue_import', 'standard_staging', 'catalogue_error', 'apprenticeship_standard'] loop
    execute format('create policy care_system_inserts on %I as restrictive for insert'
      ' with check (fairway_organisation() = fairway_tenant())', table_name);
    execute format('create policy care_system_updates on %I as restrictive for update'
      ' using (fairway_organisation() = fairway_tenant())', table_name);
    execute format('create policy care_system_deletes on %I as restrictive for delete'
      ' using (fairway_organisation() = fairway_tenant())', table_name);
  end loop;
end $$;
