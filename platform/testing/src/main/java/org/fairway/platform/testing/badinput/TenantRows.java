package org.fairway.platform.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.platform.testing.TestDatabase;

/**
 * What the database holds of a tenant, but for the audit: of each table the number of rows and a
 * sum over them. What is the same twice was not written to.
 */
public final class TenantRows {
  private static final String TABLES =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind = 'r' and not c.relispartition order by 1""";

  /** A refusal may be recorded there. */
  private static final Set<String> TOLD =
      Set.of("public.audit_entry", "public.audit_link", "public.audit_pending");

  private final List<String> tables;
  private final String tenant;

  /**
   * @param tenant whose rows are looked at
   */
  public TenantRows(String tenant) {
    this.tenant = tenant;
    this.tables = new ArrayList<>(TestDatabase.column(TABLES));
    tables.removeAll(TOLD);
  }

  /** By table. */
  public Map<String, String> now() {
    List<String> selects =
        tables.stream()
            .map(
                t ->
                    "select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t where tenant_id = '%2$s'"
                        .formatted(t, tenant))
            .toList();
    Map<String, String> found = new TreeMap<>();
    for (String row : TestDatabase.column(String.join(" union all ", selects))) {
      found.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1));
    }
    return found;
  }
}
