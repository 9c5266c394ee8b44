package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;

/** A clock that ran out before it was stopped, and of which no sweep has told yet. */
@ApplicationScoped
class ClockLateness {
  private static final String REFERRAL =
      "select organisation_id, person_id, reference, version, assigned_to from referral where tenant_id = ? and id = ?";

  private final DataSource database;
  private final ClockNews news;
  private final CurrentScope scope;

  ClockLateness(DataSource database, ClockNews news, CurrentScope scope) {
    this.database = database;
    this.news = news;
    this.scope = scope;
  }

  /** Tells of it now: a breach counts whether or not a sweep came in between. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(UUID referral, Clock clock, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(REFERRAL)) {
      ClockTable.bind(select, scope.get().tenant(), referral);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        news.breached(
            new ClockQueue.Due(
                clock,
                referral,
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5)),
            now);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a referral that is late could not be read", e);
    }
  }
}
