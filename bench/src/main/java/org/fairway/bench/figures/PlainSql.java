package org.fairway.bench.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;
import org.postgresql.PGConnection;

/**
 * A peer: the counts of WRES 1 and WDES 1 by two plain statements over a plain table of the cells,
 * in PostgreSQL (the service's server, as superuser) or in DuckDB (in this process, in memory): no
 * walls, no other indicator, no interval, no HTTP.
 */
final class PlainSql implements AutoCloseable {
  private static final List<String> PLAIN =
      List.of(
          "create table plain_cell as select s.organisation_id, s.snapshot_date, c.measure,"
              + " c.clinical, c.band, c.medical_grade, c.ethnic_code, c.disability, c.people from"
              + " snapshot s join snapshot_cell c on c.snapshot_id = s.id where s.is_current",
          "create index on plain_cell (organisation_id, snapshot_date)",
          "analyze plain_cell");
  private static final String UNLOAD = "copy plain_cell to stdout (format csv, header)";
  private static final String LOAD =
      "create table plain_cell as select * from read_csv('%s', header = true, sample_size = -1)";
  private static final String CELLS =
      " from plain_cell where snapshot_date = date '2025-03-31' and measure = 'HEADCOUNT'";
  private static final String RACE =
      "select organisation_id, clinical, band, medical_grade, sum(people) filter (where"
          + " left(ethnic_code, 1) in ('D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P',"
          + " 'R', 'S')), sum(people)"
          + CELLS;
  private static final String DISABILITY =
      "select organisation_id, clinical, band, medical_grade, sum(people) filter (where"
          + " disability = 'DISABLED'), sum(people)"
          + CELLS;
  private static final String BY_LINE = " group by 1, 2, 3, 4";

  private final Connection connection;

  private PlainSql(Connection connection) {
    this.connection = connection;
  }

  /** PostgreSQL; to be asked once {@link #prepare} was. */
  static PlainSql inPostgres(Servers servers) {
    try {
      return new PlainSql(servers.postgres().connect("metrics"));
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** Puts the cells into a plain table with an index, once all are sent. */
  static void prepare(Servers servers) {
    servers.sql("metrics", String.join("; ", PLAIN));
  }

  /** DuckDB with the same cells, once they are prepared. */
  static PlainSql inDuckDb(Servers servers, Path data) {
    Path file = data.resolve("cells.csv");
    try (Connection cells = servers.postgres().connect("metrics");
        OutputStream out = Files.newOutputStream(file)) {
      cells.unwrap(PGConnection.class).getCopyAPI().copyOut(UNLOAD, out);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PlainSql duck = new PlainSql(DuckRows.connect());
    DuckRows.execute(duck.connection, LOAD.formatted(file));
    return duck;
  }

  /** Lines of one organisation, of both standards. */
  int one(String ods) {
    String within = " and organisation_id = ?" + BY_LINE;
    return lines(RACE + within, ods) + lines(DISABILITY + within, ods);
  }

  /** Lines of all organisations, of both standards. */
  int all() {
    return lines(RACE + BY_LINE, null) + lines(DISABILITY + BY_LINE, null);
  }

  private int lines(String sql, String ods) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (ods != null) {
        statement.setString(1, ods);
      }
      int lines = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines += rows.getLong(6) > 0 ? 1 : 0;
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new ServerException("the peer was refused: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ServerException("the peer does not stop: " + e.getMessage(), e);
    }
  }
}
