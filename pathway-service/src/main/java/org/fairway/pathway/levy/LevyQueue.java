package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/**
 * Accounts that are not settled until the last month that is over, in no order of their ids: those
 * that cannot be settled, of whatever number, keep no others from their turn.
 */
@ApplicationScoped
class LevyQueue {
  private static final String WAITING =
      """
      select tenant_id, id from levy_account
      where running and settled_until < ? order by settled_until desc, random() limit 500""";

  private final Sql sql;

  LevyQueue(Sql sql) {
    this.sql = sql;
  }

  /** One that waits. */
  record Waiting(String tenant, UUID account) {}

  /** Over all tenants: the only question of the levy that looks over them. */
  @Transactional
  List<Waiting> unsettled(LocalDate until) {
    sql.asWorker();
    return sql.query(
        WAITING, row -> new Waiting(row.getString(1), row.getObject(2, UUID.class)), until);
  }
}
