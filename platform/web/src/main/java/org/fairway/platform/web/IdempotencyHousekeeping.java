package org.fairway.platform.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Forgets the answers of requests that are older than a day. */
@ApplicationScoped
class IdempotencyHousekeeping {
  private final DataSource database;

  IdempotencyHousekeeping(DataSource database) {
    this.database = database;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void forget() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('fairway.worker', 'on', true)");
      statement.executeUpdate(
          "delete from idempotency_key where created_at < now() - interval '24 hours'");
    }
  }
}
