package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Table {@code employment_to_count}: what an upgrade left to be counted from the first day. */
@ApplicationScoped
class UncountedJobs {
  private static final String WAITING =
      "select tenant_id, employment_id from employment_to_count order by random() limit 500";

  private final Sql sql;

  UncountedJobs(Sql sql) {
    this.sql = sql;
  }

  /** One that waits. */
  record Waiting(String tenant, UUID employment) {}

  /** Over all tenants, in no order, so that one that fails keeps no others from their turn. */
  @Transactional
  List<Waiting> waiting() {
    sql.asWorker();
    return sql.query(WAITING, row -> new Waiting(row.getString(1), row.getObject(2, UUID.class)));
  }

  /** Takes one off; false when another instance has done so. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean take(UUID employment) {
    return sql.update("delete from employment_to_count where employment_id = ?", employment) == 1;
  }
}
