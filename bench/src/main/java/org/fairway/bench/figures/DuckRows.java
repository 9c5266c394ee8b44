package org.fairway.bench.figures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairway.local.server.ServerException;

/**
 * A peer of storing anew: DuckDB counts WRES 1 and WDES 1 of all organisations from the CSV of all
 * rows, with as many threads as there are cores. It validates nothing and stores nothing.
 */
final class DuckRows implements AutoCloseable {
  private static final String COUNT =
      "select organisation_ods, clinical, band, medical_grade, %s, count(*) from"
          + " read_csv('%s', header = true, delim = ',', all_varchar = true) group by all";

  private final Connection connection = connect();
  private final Path rows;

  DuckRows(Path rows) {
    this.rows = rows;
  }

  static Connection connect() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new ServerException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new ServerException("DuckDB failed: " + e.getMessage(), e);
    }
  }

  /** Groups of both standards. */
  int count() {
    return groups("ethnic_code") + groups("disability");
  }

  private int groups(String dimension) {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(COUNT.formatted(dimension, rows))) {
      int groups = 0;
      while (found.next()) {
        groups++;
      }
      return groups;
    } catch (SQLException e) {
      throw new ServerException("DuckDB failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ServerException("DuckDB does not stop: " + e.getMessage(), e);
    }
  }
}
