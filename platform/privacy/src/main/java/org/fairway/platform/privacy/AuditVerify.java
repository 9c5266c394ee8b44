package org.fairway.platform.privacy;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies audit chains from the command line: {@code AuditVerify <jdbc-url>
 * [tenant[@position:hash] ...]}, user and password in {@code PGUSER} and {@code PGPASSWORD}. A head
 * behind a tenant was noted earlier and must still be there. Without tenants all are verified,
 * which needs a user that row-level security does not hold back.
 *
 * <p>Prints a line per tenant. Exits 0 when all chains are whole, 1 when one is not, 2 when it
 * could not look.
 */
public final class AuditVerify {
  private static final String USAGE =
      "Usage: AuditVerify <jdbc-url> [tenant[@position:hash] ...]   (PGUSER, PGPASSWORD)";
  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int NOT_DONE = 2;

  private AuditVerify() {}

  /** See the class. */
  public static void main(String[] args) {
    System.exit(run(args, System.getenv("PGUSER"), System.getenv("PGPASSWORD"), System.out));
  }

  static int run(String[] args, String user, String password, PrintStream out) {
    if (args.length == 0) {
      out.println(USAGE);
      return NOT_DONE;
    }
    try (Connection connection = DriverManager.getConnection(args[0], user, password)) {
      connection.setAutoCommit(false);
      List<String> wanted = Arrays.asList(args).subList(1, args.length);
      boolean whole = true;
      for (String tenant : wanted.isEmpty() ? allTenants(connection) : wanted) {
        whole &= verify(connection, tenant, out);
      }
      return whole ? WHOLE : BROKEN;
    } catch (SQLException | IllegalArgumentException e) {
      out.println("Not verified: " + e.getMessage());
      return NOT_DONE;
    }
  }

  private static boolean verify(Connection connection, String argument, PrintStream out)
      throws SQLException {
    String[] parts = argument.split("@", 2);
    ChainHead expected = parts.length == 2 ? ChainHead.parse(parts[1]) : null;
    enter(connection, parts[0]);
    ChainReport report = new AuditVerifier(connection).verify(parts[0], expected);
    connection.rollback();
    out.println(line(report));
    return report.intact();
  }

  private static String line(ChainReport report) {
    String state =
        report.intact()
            ? "whole"
            : "BROKEN "
                + report.fault()
                + " at position "
                + report.position()
                + " entry "
                + report.entryId();
    return String.format(
        "%s %s links=%d waiting=%d unlinked=%d head=%s",
        report.tenant(), state, report.links(), report.waiting(), report.unlinked(), report.head());
  }

  private static void enter(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement settings =
        connection.prepareStatement(
            "select set_config('fairway.tenant', ?, true), set_config('fairway.organisation', ?, true)")) {
      settings.setString(1, tenant);
      settings.setString(2, tenant);
      settings.execute();
    }
  }

  private static List<String> allTenants(Connection connection) throws SQLException {
    if (!seesAll(connection)) {
      throw new IllegalArgumentException(
          "row security holds this user back: name the tenants, or take a user that bypasses it");
    }
    List<String> tenants = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select tenant_id from audit_link union select tenant_id from audit_entry order by 1");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        tenants.add(rows.getString(1));
      }
    }
    return tenants;
  }

  private static boolean seesAll(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
        ResultSet row = select.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
