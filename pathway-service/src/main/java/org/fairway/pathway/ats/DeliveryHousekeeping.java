package org.fairway.pathway.ats;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fairway.platform.tenancy.Sql;
import org.jboss.logging.Logger;

/** Removes raw deliveries after their time, of all tenants. Safe in several instances at once. */
@ApplicationScoped
class DeliveryHousekeeping {
  private static final Logger LOG = Logger.getLogger(DeliveryHousekeeping.class);

  private final Sql sql;
  private final AtsConfig config;

  DeliveryHousekeeping(Sql sql, AtsConfig config) {
    this.sql = sql;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void tidy() {
    int gone = removeBefore(Instant.now().minus(config.rawRetention()));
    if (gone > 0) {
      LOG.infof("%d raw deliveries had reached their age and were removed", gone);
    }
  }

  @Transactional
  int removeBefore(Instant limit) {
    sql.asWorker();
    return sql.update("delete from ats_delivery where received_at < ?", limit);
  }
}
