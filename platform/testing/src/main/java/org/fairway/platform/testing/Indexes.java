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

  private Indexes() {}

  /** Those that another one does the work of: each write pays for them, and no read is quicker. */
  public static List<String> inVain() {
    return TestDatabase.column(IN_VAIN);
  }
}
