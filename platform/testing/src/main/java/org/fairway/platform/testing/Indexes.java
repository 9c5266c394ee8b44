package org.fairway.platform.testing;

import java.util.List;

/** Looks at the indexes of the database of the service under test. */
public final class Indexes {
  /**
   * Directions are left aside: an index is read both ways. Partial ones and those of expressions
   * are not compared, nor are unique ones, which are there to forbid.
   */
  private static final String IN_VAIN =
      """
      select distinct a.indexrelid::regclass::text
      from pg_index a
      join pg_class c on c.oid = a.indrelid and c.relnamespace <> 'pg_catalog'::regnamespace
      join pg_index b on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid
      where not a.indisunique and a.indpred is null and a.indexprs is null
        and b.indpred is null and b.indexprs is null
        and a.indnkeyatts <= b.indnkeyatts
        and (select array_agg(k order by n) from unnest(a.indkey::int2[]) with ordinality x(k, n))
          = (select array_agg(k order by n) from unnest(b.indkey::int2[]) with ordinality x(k, n)
             where n <= a.indnkeyatts)
        and (select array_agg(k order by n) from unnest(a.indclass::oid[]) with ordinality x(k, n))
          = (select array_agg(k order by n) from unnest(b.indclass::oid[]) with ordinality x(k, n)
             where n <= a.indnkeyatts)
        and (b.indisunique or a.indnkeyatts < b.indnkeyatts or a.indexrelid < b.indexrelid)
      order by 1""";

  /** Ids alone may be unique over tenants: services make them, so nobody can try one out. */
  private static final String ACROSS_TENANTS =
      """
      select x.indexrelid::regclass::text
      from pg_index x
      join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
        and n.nspname not in ('pg_catalog', 'information_schema')
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
      where x.indisunique and t.attnum <> all (x.indkey::int2[])
        and exists (select from unnest(x.indkey::int2[]) k (n)
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n and k.n > 0
          where a.atttypid is distinct from 'uuid'::regtype and a.attidentity is distinct from 'a')
      order by 1""";

  private static final String WITH_OWNERS_EYES =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        and n.nspname not in ('pg_catalog', 'information_schema')
      where c.relkind in ('v', 'm')
        and not coalesce('security_invoker=true' = any (c.reloptions), false)
      order by 1""";

  private Indexes() {}

  /** Unique keys that would tell one tenant what another has. */
  public static List<String> acrossTenants() {
    return TestDatabase.column(ACROSS_TENANTS);
  }

  /** Views that show what their owner may see, and not what the caller may. */
  public static List<String> withOwnersEyes() {
    return TestDatabase.column(WITH_OWNERS_EYES);
  }

  /** Those that another one does the work of: each write pays for them, and no read is quicker. */
  public static List<String> inVain() {
    return TestDatabase.column(IN_VAIN);
  }
}
