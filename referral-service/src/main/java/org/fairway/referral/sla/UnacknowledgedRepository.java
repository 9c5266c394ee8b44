package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Table {@code referral_unacknowledged}, which the database keeps itself. */
@ApplicationScoped
class UnacknowledgedRepository {
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String COUNT =
      """
      select count(*), count(*) filter (where submitted_at <= ?),
        coalesce(extract(epoch from now() - min(submitted_at)), 0)
      from referral_unacknowledged""";

  private final DataSource database;

  UnacknowledgedRepository(DataSource database) {
    this.database = database;
  }

  /** Of all tenants together. Those that were submitted before the limit are overdue. */
  @Transactional
  Waiting waiting(Instant limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      worker.execute();
      count.setObject(1, limit.atOffset(ZoneOffset.UTC));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return new Waiting(row.getLong(1), row.getLong(2), row.getDouble(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("waiting referrals could not be counted", e);
    }
  }

  /** How many wait, how many of them too long, and how many seconds the longest has. */
  record Waiting(long all, long overdue, double oldestSeconds) {}
}
