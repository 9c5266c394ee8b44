package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.tenancy.Sql;

/**
 * Tells, when a month has been settled, of funds that are going to expire in the present month or
 * the next: once for each lot and month, whoever settles and however often.
 */
@ApplicationScoped
class LevyExpiryNews {
  private static final int MONTHS = 2;
  private static final String FIRST =
      """
      insert into levy_expiry_told (tenant_id, organisation_id, lot_id, month)
      values (fairway_tenant(), ?, ?, ?) on conflict do nothing""";

  private final LevyOutlook outlook;
  private final LevyClock clock;
  private final Outbox outbox;
  private final Sql sql;

  LevyExpiryNews(LevyOutlook outlook, LevyClock clock, Outbox outbox, Sql sql) {
    this.outlook = outlook;
    this.clock = clock;
    this.outbox = outbox;
    this.sql = sql;
  }

  /**
   * Tells of an account that is settled until the end of last month.
   *
   * @param account locked by this transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(LevyAccount account) {
    LocalDate month = clock.today().withDayOfMonth(1);
    for (Outlook.Expiring one : outlook.ahead(account.id(), MONTHS).expiring()) {
      if (sql.update(FIRST, account.organisation(), one.lot().id(), month) == 1) {
        outbox.append(LevyExpiring.of(account, one, month, clock.now()));
      }
    }
  }
}
