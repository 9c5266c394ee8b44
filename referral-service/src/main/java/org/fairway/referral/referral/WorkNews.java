package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

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

  private final Sql sql;
  private final CurrentScope scope;

  WorkNews(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Adds what was told, of which either day may be null, and answers all that is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  Lasting keep(Referral referral, LocalDate inWorkOn, LocalDate endedOn) {
    return sql.query(
            KEEP,
            row ->
                new Lasting(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
            scope.get().tenant(),
            referral.organisation(),
            referral.id(),
            inWorkOn,
            endedOn)
        .get(0);
  }
}
