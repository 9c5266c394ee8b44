package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes that nobody reads before the transaction ends: they wait and go to the database together,
 * in one round trip just before the commit, in the order in which they were added. They stand
 * exactly if the transaction does; when one fails, the commit fails.
 *
 * <p>Round trips cost more than rows: audit, outbox and idempotency would be three of them in each
 * changing request.
 */
@ApplicationScoped
public class LateWrites {
  /** Beyond it they go at once: a transaction that writes hundreds should not hold them all. */
  private static final int MOST = 16;

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final Gathered gathered;

  LateWrites(
      DataSource database, TransactionSynchronizationRegistry transactions, Gathered gathered) {
    this.database = database;
    this.transactions = transactions;
    this.gathered = gathered;
  }

  private record Write(String sql, Object[] values) {}

  /**
   * Adds a statement to the running transaction.
   *
   * @param sql a single insert, update or delete
   * @param values of its parameters: texts, numbers, UUIDs, instants, bytes, null
   * @throws IllegalStateException without a running transaction
   */
  public void add(String sql, Object... values) {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException("late writes need a transaction");
    }
    if (!transactions.getRollbackOnly()) {
      queue().add(new Write(sql, values.clone()));
    }
  }

  /**
   * Adds a row to the running transaction; or, in a request that is done together with others, to
   * the one in which it will be stored.
   *
   * @param values of its columns: texts, numbers, UUIDs, instants, bytes, null
   * @throws IllegalStateException when it is neither
   */
  public void add(Insert insert, Object... values) {
    if (transactions.getTransactionKey() == null && Gathered.isUnderWay(gathered)) {
      gathered.add(new Gathered.Row(insert, values.clone()));
    } else {
      add(insert.one(), values);
    }
  }

  private Queue queue() {
    Queue queue = (Queue) transactions.getResource(Queue.class);
    if (queue == null) {
      queue = new Queue();
      transactions.putResource(Queue.class, queue);
      transactions.registerInterposedSynchronization(queue);
    }
    return queue;
  }

  private final class Queue implements Synchronization {
    private final List<Write> waiting = new ArrayList<>();
    private boolean ending;

    void add(Write write) {
      waiting.add(write);
      if (ending || waiting.size() == MOST) {
        send();
      }
    }

    /** From here on nothing waits: another part may still write on its own way to the end. */
    @Override
    public void beforeCompletion() {
      ending = true;
      if (!waiting.isEmpty()) {
        send();
      }
    }

    @Override
    public void afterCompletion(int status) {
      waiting.clear();
    }

    private void send() {
      // The driver sends statements that stand in one text as one message, each prepared for
      // itself.
      String sql = waiting.stream().map(Write::sql).collect(Collectors.joining(";\n"));
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        int at = 1;
        for (Write write : waiting) {
          for (Object value : write.values()) {
            bind(statement, at++, value);
          }
        }
        statement.execute();
      } catch (SQLException e) {
        throw new LateWriteException(e);
      }
      waiting.clear();
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      statement.setObject(at, value);
    }
  }

  /** The database refused a write or was not there; its SQL state tells which. */
  static final class LateWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LateWriteException(SQLException cause) {
      super("what waited for the end of the transaction could not be written", cause);
    }
  }
}
