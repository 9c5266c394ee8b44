package org.fairway.bench.match;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** The peer: all opportunities ranked by one statement, by essential skills and distance alone. */
final class PlainRanking implements AutoCloseable {
  private static final String BEST =
      """
      select o.id from opportunity o, matching_profile p
      where p.id = ?::uuid and o.published_at is not null and o.closed_at is null
      order by cardinality(array(select unnest(o.essential_skills) intersect select unnest(p.skills))) desc,
        (o.latitude - p.latitude) ^ 2 + (cos(radians(p.latitude)) * (o.longitude - p.longitude)) ^ 2
      limit 25""";

  private final Connection connection;

  PlainRanking(Servers servers) {
    try {
      this.connection = servers.postgres().connect(MatchStock.DATABASE);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** How many were found. */
  int best(String referral) {
    try (PreparedStatement statement = connection.prepareStatement(BEST)) {
      statement.setString(1, referral);
      int found = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found++;
        }
      }
      return found;
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
