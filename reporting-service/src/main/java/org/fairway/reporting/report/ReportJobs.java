package org.fairway.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The queue of reports to render. A job is locked while it is worked on, and gone when it is done.
 */
@ApplicationScoped
class ReportJobs {
  private static final String OLDEST =
      "select tenant_id, report_id from report_job order by queued_at for update skip locked limit 1";

  private final DataSource database;

  ReportJobs(DataSource database) {
    this.database = database;
  }

  /**
   * Works on the oldest job that nobody else works on, and removes it afterwards. If the work fails
   * or the process dies, the job stays. Must run outside a transaction: the lock is held by a
   * connection of its own.
   *
   * @return false when there was nothing to do
   */
  boolean take(Consumer<Job> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Job job = lock(connection);
        if (job != null) {
          work.accept(job);
          remove(connection, job);
        }
        connection.commit();
        return job != null;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static Job lock(Connection connection) throws SQLException {
    try (PreparedStatement asWorker =
            connection.prepareStatement("select set_config('fairway.worker', 'on', true)");
        PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
      asWorker.execute();
      try (ResultSet row = oldest.executeQuery()) {
        return row.next() ? new Job(row.getString(1), row.getObject(2, UUID.class)) : null;
      }
    }
  }

  private static void remove(Connection connection, Job job) throws SQLException {
    String sql = "delete from report_job where tenant_id = ? and report_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, job.tenant());
      statement.setObject(2, job.report());
      statement.executeUpdate();
    }
  }

  /** A report that waits. */
  record Job(String tenant, UUID report) {}
}
