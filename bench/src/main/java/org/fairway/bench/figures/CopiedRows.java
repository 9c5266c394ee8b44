package org.fairway.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;
import org.postgresql.PGConnection;

/**
 * The other peer of storing anew: PostgreSQL's COPY of the same extracts into a table of texts with
 * an index by organisation, and WRES 1 and WDES 1 counted from these rows. It validates nothing.
 */
final class CopiedRows implements AutoCloseable {
  private static final String DATABASE = "rows";
  private static final String COPY = "copy staff from stdin (format csv, header)";
  private static final String COUNT =
      "select organisation_ods, clinical, band, medical_grade, %s, count(*) from staff %s"
          + " group by 1, 2, 3, 4, 5";

  private final Connection connection;

  CopiedRows(Servers servers, String header) {
    servers.sql("postgres", "create database " + DATABASE);
    try {
      connection = servers.postgres().connect(DATABASE);
      connection.setAutoCommit(false);
      String columns =
          Arrays.stream(header.strip().split(","))
              .map(name -> name + " text")
              .collect(Collectors.joining(", "));
      execute("create table staff (" + columns + ")");
      connection.commit();
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** Seconds to copy all, to index and to count them; making up the extracts is not in it. */
  double all(Trusts trusts) {
    double seconds = 0;
    for (String ods : trusts.codes()) {
      byte[] extract = trusts.extract(ods, 0);
      seconds += Questions.seconds(() -> copy(extract));
    }
    return seconds
        + Questions.seconds(
            () -> {
              execute("create index on staff (organisation_ods)");
              execute("analyze staff");
              connection.commit();
              return count("");
            });
  }

  /** Seconds to replace the rows of one and to count them. */
  double again(String ods, byte[] extract) {
    String ofOne = "where organisation_ods = '" + ods + "'";
    return Questions.seconds(
        () -> {
          execute("delete from staff " + ofOne);
          copy(extract);
          connection.commit();
          return count(ofOne);
        });
  }

  private int copy(byte[] extract) throws SQLException, IOException {
    return (int)
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(COPY, new ByteArrayInputStream(extract));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Groups of both standards. */
  private int count(String where) throws SQLException {
    int groups = 0;
    for (String dimension : new String[] {"ethnic_code", "disability"}) {
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(COUNT.formatted(dimension, where))) {
        while (found.next()) {
          groups++;
        }
      }
    }
    return groups;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }
}
