package org.fairway.bench.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/**
 * The peer: the counts of WRES 1 and WDES 1 by two plain statements over the cells, on the same
 * server, as superuser: no walls, no other indicator, no interval, no HTTP.
 */
final class PlainSql implements AutoCloseable {
  private static final String CELLS =
      " from snapshot s join snapshot_cell c on c.snapshot_id = s.id where s.snapshot_date ="
          + " date '2025-03-31' and s.is_current and c.measure = 'HEADCOUNT'";
  private static final String RACE =
      "select s.organisation_id, c.clinical, c.band, c.medical_grade, sum(c.people) filter (where"
          + " left(c.ethnic_code, 1) in ('D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P',"
          + " 'R', 'S')), sum(c.people)"
          + CELLS;
  private static final String DISABILITY =
      "select s.organisation_id, c.clinical, c.band, c.medical_grade, sum(c.people) filter (where"
          + " c.disability = 'DISABLED'), sum(c.people)"
          + CELLS;
  private static final String BY_LINE = " group by 1, 2, 3, 4";

  private final Connection connection;

  PlainSql(Servers servers) {
    try {
      this.connection = servers.postgres().connect("metrics");
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** Lines of one organisation, of both standards. */
  int one(String ods) {
    String within = " and s.organisation_id = ?" + BY_LINE;
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
      throw new ServerException("PostgreSQL refused the peer: " + e.getMessage(), e);
    }
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
