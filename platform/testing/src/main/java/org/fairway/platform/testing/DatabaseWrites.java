package org.fairway.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries to add, change and remove rows of others in one table, as the application role. Every
 * attempt is rolled back, whatever came of it.
 *
 * <p>Changes and removals name no row: a condition would make PostgreSQL ask the wall for reading
 * too, and hide a hole in the one for writing.
 */
final class DatabaseWrites {
  private static final String REFUSED = "refused";
  private static final String NOT_ALLOWED = "42501";
  private static final String COLUMNS =
      """
      select quote_ident(attname) from pg_attribute
      where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and has_column_privilege('%s', attrelid, attnum, '%s')
      order by (attname = 'tenant_id') desc, attnum""";

  private final String table;

  DatabaseWrites(String table) {
    this.table = table;
  }

  private record Intruder(String who, String tenant, String organisation) {}

  /** As a tenant that owns no row, and as a transaction without a scope. */
  List<String> byAnotherTenant(String stranger) {
    List<String> found = new ArrayList<>();
    for (String tenant : List.of(stranger, "")) {
      String who = tenant.isEmpty() ? "a transaction without a scope" : "another tenant";
      found.addAll(attempts(new Intruder(who, tenant, tenant), "true"));
    }
    return found;
  }

  /** As an organisation of the tenant that owns no row. */
  List<String> byAnotherOrganisation(String tenant, String organisation) {
    return attempts(
        new Intruder("another organisation of the tenant", tenant, organisation),
        "tenant_id = '" + tenant + "' and organisation_id <> tenant_id");
  }

  private List<String> attempts(Intruder intruder, String others) {
    List<String> found = new ArrayList<>();
    String sample = "select to_jsonb(t)::text from " + table + " t where " + others + " limit 1";
    TestDatabase.column(sample).forEach(row -> add(intruder, row, found));
    List<String> columns = columns("update");
    if (!columns.isEmpty()) {
      String update = "update %s set %s = '%s'".formatted(table, columns.get(0), intruder.tenant());
      unharmed(intruder, update, "changed", found);
    }
    if (DatabaseMatrix.may(table, "delete")) {
      unharmed(intruder, "delete from " + table, "removed", found);
    }
    return found;
  }

  /** A row of theirs once more. That it is there already is found out only past the wall. */
  private void add(Intruder intruder, String row, List<String> found) {
    List<String> columns = columns("insert");
    if (columns.isEmpty()) {
      return;
    }
    String insert =
        "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
            .formatted(table, String.join(", ", columns));
    String result = attempt(intruder, insert, row);
    if (!result.equals(REFUSED)) {
      found.add(table + ": a row could be added by " + intruder.who() + " (" + result + ")");
    }
  }

  private void unharmed(Intruder intruder, String sql, String verb, List<String> found) {
    String result = attempt(intruder, sql, null);
    if (!result.equals("0")) {
      found.add(table + ": rows could be " + verb + " by " + intruder.who() + " (" + result + ")");
    }
  }

  /** The number of rows, or that the wall refused, or the SQL state of another refusal. */
  private static String attempt(Intruder intruder, String sql, String row) {
    try (Connection connection = TestDatabase.app()) {
      connection.setAutoCommit(false);
      DatabaseMatrix.enter(connection, intruder.tenant(), intruder.organisation());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        if (row != null) {
          statement.setString(1, row);
        }
        return Integer.toString(statement.executeUpdate());
      } catch (SQLException e) {
        return isTheWall(e) ? REFUSED : "SQL state " + e.getSQLState();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The same state also means that a privilege is missing. */
  private static boolean isTheWall(SQLException e) {
    return NOT_ALLOWED.equals(e.getSQLState()) && e.getMessage().contains("row-level security");
  }

  private List<String> columns(String privilege) {
    return TestDatabase.column(COLUMNS.formatted(table, TestDatabase.appRole(), privilege));
  }
}
