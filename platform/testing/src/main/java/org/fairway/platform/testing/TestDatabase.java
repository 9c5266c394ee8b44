package org.fairway.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fairway.local.server.Databases;

/**
 * Looks into the database of the service under test, past the service: as its app role, its owner,
 * or superuser.
 */
public final class TestDatabase {
  private static final String SERVICE = "fairway.test.service";
  private static final String DATABASE = "fairway.test.database";

  private TestDatabase() {}

  /** Remembered as system properties: Quarkus loads test classes by several class loaders. */
  static void use(String service, String database) {
    System.setProperty(SERVICE, service);
    System.setProperty(DATABASE, database);
  }

  /** A connection as the application role, scoped to nothing. */
  public static Connection app() {
    return open(Servers.databases().app(service(), database()));
  }

  /** A connection as the owning role; row-level security holds for it too. */
  public static Connection owner() {
    return open(Servers.databases().owner(service(), database()));
  }

  /** A connection as superuser: sees everything. */
  public static Connection superuser() {
    String jdbc = Servers.databases().app(service(), database()).jdbc();
    return open(
        new Databases.Login(jdbc, Servers.get("postgres.user"), Servers.get("postgres.password")));
  }

  /** Name of the application role. */
  static String appRole() {
    return service() + "_app";
  }

  private static String service() {
    return System.getProperty(SERVICE);
  }

  private static String database() {
    return System.getProperty(DATABASE);
  }

  private static Connection open(Databases.Login login) {
    try {
      return TestPools.connection(login);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look into " + login.jdbc(), e);
    }
  }

  /** Runs statements as superuser. */
  public static void execute(String... statements) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** First column of all rows, as text, seen by the superuser. */
  public static List<String> column(String sql) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only value of a query, seen by the superuser. */
  public static String value(String sql) {
    List<String> values = column(sql);
    if (values.size() != 1) {
      throw new IllegalStateException(values.size() + " rows instead of one: " + sql);
    }
    return values.get(0);
  }
}
