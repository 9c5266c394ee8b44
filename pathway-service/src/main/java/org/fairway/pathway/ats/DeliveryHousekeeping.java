package org.fairway.pathway.ats;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes raw deliveries after their time, of all tenants. Safe in several instances at once. */
@ApplicationScoped
class DeliveryHousekeeping {
  private static final Logger LOG = Logger.getLogger(DeliveryHousekeeping.class);
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String REMOVE = "delete from ats_delivery where received_at < ?";

  private final DataSource database;
  private final AtsConfig config;

  DeliveryHousekeeping(DataSource database, AtsConfig config) {
    this.database = database;
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
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      worker.execute();
      remove.setObject(1, OffsetDateTime.ofInstant(limit, ZoneOffset.UTC));
      return remove.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("raw deliveries could not be removed", e);
    }
  }
}
