-- Until PostgreSQL has looked at a table for the first time, it takes all indexes that begin with the tenant for equally
-- good, and a plan that was made then goes through all rows of a tenant where one was meant. A connection keeps such a plan
-- for minutes. So it is told what is true of every table of a suite: few tenants. Its own looks replace this.
do $$
declare
  table_name name;
begin
  -- PostgreSQL 18 or newer; an older one has slow first minutes.
  if to_regproc('pg_restore_attribute_stats') is null then
    return;
  end if;
  for table_name in
    select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relowner = current_user::regrole
      and not exists (select from pg_stats s
        where s.schemaname = 'public' and s.tablename = c.relname and s.attname = 'tenant_id')
  loop
    perform pg_restore_attribute_stats('schemaname', 'public', 'relname', table_name::text,
      'attname', 'tenant_id', 'inherited', false, 'null_frac', 0::real, 'avg_width', 4, 'n_distinct', 4::real);
  end loop;
end
$$;
