package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** A clock that reached something before it was stopped or paused, of which no sweep has told. */
@ApplicationScoped
class ClockLateness {
  private static final String REFERRAL =
      "select organisation_id, person_id, reference, version, assigned_to from referral where tenant_id = ? and id = ?";

  private final Sql sql;
  private final ClockNews news;
  private final CurrentScope scope;

  ClockLateness(Sql sql, ClockNews news, CurrentScope scope) {
    this.sql = sql;
    this.news = news;
    this.scope = scope;
  }

  /** Tells of it now: a breach counts whether or not a sweep came in between. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(UUID referral, Clock clock, Instant now) {
    news.breached(due(referral, clock), now);
  }

  /** Warns now: a clock that stands is not swept, and may be stopped before it runs again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void warn(UUID referral, Clock clock, Instant now) {
    news.approaching(due(referral, clock), now);
  }

  private ClockQueue.Due due(UUID referral, Clock clock) {
    return sql.first(REFERRAL, row -> due(row, referral, clock), scope.get().tenant(), referral)
        .orElseThrow();
  }

  private static ClockQueue.Due due(ResultSet row, UUID referral, Clock clock) throws SQLException {
    return new ClockQueue.Due(
        clock,
        referral,
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getLong(4),
        row.getString(5));
  }
}
