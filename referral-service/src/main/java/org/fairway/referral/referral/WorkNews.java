package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;

/**
 * Keeps what pathways told of days in work: of each kind the last, so that order does not matter.
 */
@ApplicationScoped
class WorkNews {
  private static final String KEEP =
      """
      insert into work_news (tenant_id, organisation_id, referral_id, in_work_on, ended_on) values (?, ?, ?, ?, ?)
      on conflict (tenant_id, referral_id) do update set
        in_work_on = greatest(work_news.in_work_on, excluded.in_work_on),
        ended_on = greatest(work_news.ended_on, excluded.ended_on)
      returning in_work_on, ended_on""";

  private final DataSource database;
  private final CurrentScope scope;

  WorkNews(DataSource database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /** Adds what was told, of which either day may be null, and answers all that is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  Lasting keep(Referral referral, LocalDate inWorkOn, LocalDate endedOn) {
    try (Connection connection = database.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setString(1, scope.get().tenant());
      keep.setString(2, referral.organisation());
      keep.setObject(3, referral.id());
      keep.setObject(4, inWorkOn);
      keep.setObject(5, endedOn);
      try (ResultSet row = keep.executeQuery()) {
        row.next();
        return new Lasting(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("news of work could not be kept", e);
    }
  }
}
