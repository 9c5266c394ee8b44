package org.fairway.platform.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.local.server.Databases;

/**
 * Connections that are kept open between two looks into a database: signing in costs PostgreSQL
 * more than most of what a test asks, and the isolation matrix asks thousands of times.
 */
final class TestPools {
  private static final int SIZE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<Databases.Login, AgroalDataSource> POOLS = new ConcurrentHashMap<>();

  private TestPools() {}

  /** A connection in auto-commit mode, in its own role and settings; closing it gives it back. */
  static Connection connection(Databases.Login login) throws SQLException {
    Connection connection = POOLS.computeIfAbsent(login, TestPools::open).getConnection();
    try (Statement statement = connection.createStatement()) {
      // whoever had it before may have become another, or switched triggers off
      statement.execute("reset role");
      statement.execute("reset all");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static AgroalDataSource open(Databases.Login login) {
    AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
    settings.connectionPoolConfiguration(
        pool ->
            pool.maxSize(SIZE)
                .acquisitionTimeout(PATIENCE)
                .connectionFactoryConfiguration(
                    connection ->
                        connection
                            .jdbcUrl(login.jdbc())
                            .principal(new NamePrincipal(login.user()))
                            .credential(new SimplePassword(login.password()))));
    try {
      return AgroalDataSource.from(settings);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look into " + login.jdbc(), e);
    }
  }
}
