package org.fairway.platform.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.local.server.Databases;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database with the service's two roles, shared by the tests of one JVM; each test takes
 * a tenant of its own.
 */
final class PrivacyDatabase {
  static final String SERVICE = "privacytest";
  private static final String NAME =
      "privacytest_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

  private PrivacyDatabase() {}

  static String newTenant() {
    return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /**
   * As the application role in the scope of a tenant's organisation: every connection of this
   * source is scoped.
   */
  static DataSource app(String tenant, String organisation) {
    Databases.Login login = TestPostgres.databases().app(SERVICE, migrated());
    PGSimpleDataSource source =
        new PGSimpleDataSource() {
          private static final long serialVersionUID = 1L;

          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (PreparedStatement enter =
                connection.prepareStatement(
                    "select set_config('fairway.tenant', ?, false), set_config('fairway.organisation', ?, false)")) {
              enter.setString(1, tenant);
              enter.setString(2, organisation);
              enter.execute();
            }
            return connection;
          }
        };
    source.setUrl(login.jdbc());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }

  static DataSource app(String tenant) {
    return app(tenant, tenant);
  }

  static Databases.Login appLogin() {
    return TestPostgres.databases().app(SERVICE, migrated());
  }

  static Databases.Login superuserLogin() {
    return TestPostgres.superuser(migrated());
  }

  static Connection superuser() throws SQLException {
    Databases.Login login = superuserLogin();
    return DriverManager.getConnection(login.jdbc(), login.user(), login.password());
  }

  /**
   * As superuser, with triggers and foreign keys asleep: what an intruder in the server could do.
   */
  static int tamper(String sql, Object... values) {
    try (Connection connection = superuser();
        Statement replica = connection.createStatement()) {
      replica.execute("set session_replication_role = replica");
      return execute(connection, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static int execute(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  static long count(String sql, Object... values) {
    return ((Number) value(sql, values)).longValue();
  }

  static UUID id(String sql, Object... values) {
    return (UUID) value(sql, values);
  }

  private static Object value(String sql, Object... values) {
    try (Connection connection = superuser();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String migrated() {
    return Holder.DATABASE;
  }

  private static final class Holder {
    static final String DATABASE = migrate();

    private static String migrate() {
      Databases.Login owner = TestPostgres.databases().create(SERVICE, NAME);
      Flyway.configure()
          .dataSource(owner.jdbc(), owner.user(), owner.password())
          .locations("classpath:db/platform")
          .placeholders(Map.of("app_role", SERVICE + "_app"))
          .load()
          .migrate();
      return NAME;
    }
  }
}
