package org.fairway.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Keeps live handling of a projection still while it is being rebuilt, in all instances. Handling
 * holds the gate shared for its transaction; a rebuild holds it alone. It is a lock of the database
 * session: it opens by itself when the process or the connection dies.
 */
final class RebuildGate implements AutoCloseable {
  private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long PAUSE_MILLIS = 20;

  private final Connection connection;
  private final String key;
  private final int session;

  private RebuildGate(Connection connection, String key) {
    this.connection = connection;
    this.key = key;
    this.session =
        new Jdbc(connection).query("select pg_backend_pid()", row -> row.getInt(1)).get(0);
  }

  static String key(String tenant, String consumer) {
    return "rebuild:" + tenant + ":" + consumer;
  }

  /**
   * Waits until no handling is under way, and keeps it out from then on.
   *
   * @throws Closed if that takes over 30 seconds, as it does while another rebuild runs
   */
  static RebuildGate shut(DataSource source, String tenant, String consumer) {
    Connection connection = null;
    try {
      connection = source.getConnection();
      RebuildGate gate = new RebuildGate(connection, key(tenant, consumer));
      gate.waitForLock();
      return gate;
    } catch (SQLException e) {
      release(connection);
      throw new Jdbc.DatabaseFault(e);
    } catch (RuntimeException e) {
      release(connection);
      throw e;
    }
  }

  private void waitForLock() {
    long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (!ask("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
      if (System.nanoTime() > deadline) {
        throw new Closed();
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Closed();
      }
    }
  }

  /**
   * To be called last in the transaction that a rebuild ends with.
   *
   * @throws IllegalStateException if the session that holds the lock has gone, so that handling may
   *     have gone on meanwhile
   */
  void ensureShut(Jdbc running) {
    String held =
        "select exists (select from pg_locks where locktype = 'advisory' and pid = ? and granted)";
    if (!running.query(held, row -> row.getBoolean(1), session).get(0)) {
      throw new IllegalStateException("the lock of the rebuild was lost");
    }
  }

  private boolean ask(String sql) {
    return new Jdbc(connection).query(sql, row -> row.getBoolean(1), key).get(0);
  }

  @Override
  public void close() {
    try {
      ask("select pg_advisory_unlock(hashtextextended(?, 0))");
    } finally {
      release(connection);
    }
  }

  private static void release(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new Jdbc.DatabaseFault(e);
    }
  }

  /** The projection is being rebuilt: try again later. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("the projection is being rebuilt");
    }
  }
}
