package org.fairway.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Native SQL as the application role, for a stranger and for nobody: no row of any tenant table may
 * be seen, added, changed or removed.
 */
final class DatabaseMatrix {
  private static final String TENANT_TABLES =
      """
      select distinct quote_ident(c.table_schema) || '.' || quote_ident(c.table_name)
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
        and c.table_schema not in ('pg_catalog', 'information_schema')""";
  private static final String UNGUARDED =
      """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.oid = '%s'::regclass and not (c.relrowsecurity and c.relforcerowsecurity)""";

  private static final String NOBODY = "no-such-organisation";

  private final String stranger;

  DatabaseMatrix(String stranger) {
    this.stranger = stranger;
  }

  List<String> violations() {
    List<String> found = new ArrayList<>();
    long rows = 0;
    for (String table : TestDatabase.column(TENANT_TABLES)) {
      rows += tried(table, found);
    }
    if (rows == 0) {
      found.add("no table has a row: the matrix would pass whatever the policies say");
    }
    return found;
  }

  /** Of one table, named with its schema; one without rows would show nothing. */
  List<String> violations(String table) {
    List<String> found = new ArrayList<>();
    if (tried(table, found) == 0) {
      found.add(table + ": has no row");
    }
    return found;
  }

  /** The number of its rows. */
  private long tried(String table, List<String> found) {
    TestDatabase.column(UNGUARDED.formatted(table))
        .forEach(t -> found.add(t + ": row-level security is not forced"));
    if (!may(table, "select")) {
      return 0;
    }
    found.addAll(new DatabaseWrites(table).byAnotherTenant(stranger));
    leak(table, "", found);
    leak(table, stranger, found);
    for (String organisation : organisationsOf(table)) {
      leakToOrganisation(table, organisation, found);
      found.addAll(new DatabaseWrites(table).byAnotherOrganisation(organisation, NOBODY));
    }
    return Long.parseLong(TestDatabase.value("select count(*) from " + table));
  }

  static boolean may(String table, String privilege) {
    String role = TestDatabase.appRole();
    String schema = table.substring(0, table.indexOf('.'));
    return TestDatabase.value(
            "select has_schema_privilege('%1$s', '%2$s', 'usage') and has_table_privilege('%1$s', '%3$s', '%4$s')"
                .formatted(role, schema, table, privilege))
        .equals("t");
  }

  private void leak(String table, String tenant, List<String> found) {
    long seen =
        count(
            "select count(*) from " + table + " where tenant_id is distinct from ?",
            tenant,
            tenant,
            tenant);
    if (seen > 0) {
      found.add(
          table
              + ": "
              + seen
              + " rows of others are visible to "
              + (tenant.isEmpty() ? "a transaction without a scope" : "another tenant"));
    }
  }

  private static List<String> organisationsOf(String table) {
    String hasWall =
        "select 1 from pg_attribute where attrelid = '"
            + table
            + "'::regclass and attname = 'organisation_id'"
            + " and '"
            + table
            + "'::regclass <> 'organisation_standing'::regclass";
    if (TestDatabase.column(hasWall).isEmpty()) {
      return List.of();
    }
    return TestDatabase.column(
        "select min(tenant_id) from "
            + table
            + " where organisation_id <> tenant_id group by tenant_id limit 3");
  }

  private static void leakToOrganisation(String table, String tenant, List<String> found) {
    long seen =
        count(
            "select count(*) from "
                + table
                + " where tenant_id = ? and organisation_id <> tenant_id",
            tenant,
            tenant,
            NOBODY);
    if (seen > 0) {
      found.add(table + ": " + seen + " rows are visible to another organisation of the tenant");
    }
  }

  static void enter(Connection connection, String tenant, String organisation) throws SQLException {
    try (PreparedStatement enter =
        connection.prepareStatement(
            "select set_config('fairway.tenant', ?, true), set_config('fairway.organisation', ?, true)")) {
      enter.setString(1, tenant);
      enter.setString(2, organisation);
      enter.execute();
    }
  }

  private static long count(String sql, String argument, String tenant, String organisation) {
    try (Connection connection = TestDatabase.app()) {
      connection.setAutoCommit(false);
      enter(connection, tenant, organisation);
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setString(1, argument);
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
