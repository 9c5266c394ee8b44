package org.fairway.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.server.Databases;
import org.fairway.platform.testing.Servers;
import org.flywaydb.core.Flyway;

/** A database of its own with the platform's tables, used under the application's role. */
final class TestDatabase implements AutoCloseable {
  private static final String SERVICE = "metrics";

  private final String name = "messaging_" + UUID.randomUUID().toString().replace('-', '_');
  private final AgroalDataSource pool;

  TestDatabase() {
    Databases.Login owner = Servers.databases().create(SERVICE, name);
    Flyway.configure()
        .dataSource(owner.jdbc(), owner.user(), owner.password())
        .locations("classpath:db/platform")
        .placeholders(Map.of("app_role", SERVICE + "_app"))
        .load()
        .migrate();
    pool = pool(Servers.databases().app(SERVICE, name));
  }

  LocalWork work() {
    return new LocalWork(pool);
  }

  /** Runs a statement as the owner, for whom row-level security holds too. */
  void asOwner(String sql) {
    as(Servers.databases().owner(SERVICE, name), sql);
  }

  private static void as(Databases.Login login, String sql) {
    try (Connection connection =
            DriverManager.getConnection(login.jdbc(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Ends all sessions of the application, as a restart of the server does. */
  void breakConnections() {
    as(
        Servers.databases().app(SERVICE, name),
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
  }

  /** Ends the application's sessions that hold an advisory lock. */
  void breakLocks() {
    as(
        Servers.databases().app(SERVICE, name),
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
            + " and database = (select oid from pg_database where datname = current_database())");
  }

  private static AgroalDataSource pool(Databases.Login login) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(8)
                          .acquisitionTimeout(Duration.ofSeconds(5))
                          .exceptionSorter(new PostgreSQLExceptionSorter())
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(login.jdbc())
                                      .principal(new NamePrincipal(login.user()))
                                      .credential(new SimplePassword(login.password())))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
    Servers.databases().drop(name);
  }
}
