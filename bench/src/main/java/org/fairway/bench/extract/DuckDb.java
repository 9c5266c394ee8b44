package org.fairway.bench.extract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairway.local.server.ServerException;

/**
 * The peer: DuckDB reads the same CSV and groups it, with as many threads as there are cores. It
 * validates nothing and stores nothing.
 */
final class DuckDb implements AutoCloseable {
  private static final String WRES =
      "select organisation_ods, band, ethnic_code, count(*) from %s group by all";
  private static final String CUBE =
      "select organisation_ods, snapshot_date, clinical, band, medical_grade, employment_type,"
          + " ethnic_code, disability, sex, age_band, board_role, board_voting, international_recruit,"
          + " count(*) from %s group by all";

  private final Connection connection;

  DuckDb() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new ServerException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /** Seconds for organisation x band x ethnicity. */
  double wres(Path file) {
    return seconds(WRES, file);
  }

  /** Seconds for all dimensions of the cube. */
  double cube(Path file) {
    return seconds(CUBE, file);
  }

  private double seconds(String query, Path file) {
    String sql =
        query.formatted("read_csv('" + file + "', header = true, delim = ',', all_varchar = true)");
    long begin = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      long people = 0;
      while (rows.next()) {
        people += rows.getLong(rows.getMetaData().getColumnCount());
      }
      if (people == 0) {
        throw new ServerException("DuckDB counted nobody");
      }
    } catch (SQLException e) {
      throw new ServerException("DuckDB failed: " + e.getMessage(), e);
    }
    return (System.nanoTime() - begin) / 1e9;
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
