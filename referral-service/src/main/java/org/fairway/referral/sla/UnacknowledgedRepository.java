package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fairway.platform.tenancy.Sql;

/** Table {@code referral_unacknowledged}, which the database keeps itself. */
@ApplicationScoped
class UnacknowledgedRepository {
  private static final String COUNT =
      """
      select count(*), count(*) filter (where submitted_at <= ?),
        coalesce(extract(epoch from now() - min(submitted_at)), 0)
      from referral_unacknowledged""";

  private final Sql sql;

  UnacknowledgedRepository(Sql sql) {
    this.sql = sql;
  }

  /** Of all tenants together. Those that were submitted before the limit are overdue. */
  @Transactional
  Waiting waiting(Instant limit) {
    sql.asWorker();
    return sql.query(
            COUNT, row -> new Waiting(row.getLong(1), row.getLong(2), row.getDouble(3)), limit)
        .get(0);
  }

  /** How many wait, how many of them too long, and how many seconds the longest has. */
  record Waiting(long all, long overdue, double oldestSeconds) {}
}
