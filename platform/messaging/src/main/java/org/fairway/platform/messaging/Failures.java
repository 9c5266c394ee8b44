package org.fairway.platform.messaging;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.apache.kafka.common.errors.RetriableException;
import org.fairway.platform.web.ProblemException;

/** Tells faults that pass by themselves from those that do not, and describes the latter safely. */
final class Failures {
  /** Classes of SQL state: connection, rollback (deadlock, serialization), resources, system. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "58");

  /** Shut down, crashed, starting up, lock not available. */
  private static final Set<String> PASSING_STATES = Set.of("57P01", "57P02", "57P03", "55P03");

  private static final int DEEPEST_CAUSE = 12;

  private Failures() {}

  /** True when the same work may succeed later without anybody mending anything. */
  static boolean isTransient(Throwable failure) {
    if (failure instanceof RebuildGate.Closed || find(failure, RetriableException.class) != null) {
      return true;
    }
    SQLException fault = find(failure, SQLException.class);
    return fault == null ? find(failure, XAException.class) != null : passes(fault);
  }

  private static boolean passes(SQLException fault) {
    String state = fault.getSQLState();
    if (fault instanceof SQLTransientException || fault instanceof SQLRecoverableException) {
      return true;
    }
    // Without a state the driver or the pool speaks, not the server: no connection to be had.
    return state == null
        || PASSING_STATES.contains(state)
        || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
  }

  /** What to store and show: no class name, no SQL, no value. */
  static Reason reason(Throwable failure) {
    if (failure instanceof RebuildGate.Closed) {
      return new Reason("REBUILDING", failure.getMessage());
    }
    if (failure instanceof CloudEventReader.Unreadable) {
      return new Reason("UNREADABLE", failure.getMessage());
    }
    if (failure instanceof RefusedEvent || failure instanceof ProblemException) {
      return new Reason("REFUSED", failure.getMessage());
    }
    SQLException fault = find(failure, SQLException.class);
    if (fault != null) {
      return new Reason(
          "DATABASE_REFUSED", "the database refused the change, SQL state " + fault.getSQLState());
    }
    return new Reason("HANDLER_FAILED", "the handler failed; the log of this time tells more");
  }

  private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
    return find(failure, type, DEEPEST_CAUSE);
  }

  // The transaction manager hides what a commit failed of among the suppressed ones.
  private static <T extends Throwable> T find(Throwable failure, Class<T> type, int depth) {
    if (failure == null || depth == 0) {
      return null;
    }
    if (type.isInstance(failure)) {
      return type.cast(failure);
    }
    T found = find(failure.getCause(), type, depth - 1);
    for (Throwable suppressed : failure.getSuppressed()) {
      found = found == null ? find(suppressed, type, depth - 1) : found;
    }
    return found;
  }

  /**
   * Why a message could not be taken.
   *
   * @param code REBUILDING (passes by itself), UNREADABLE, REFUSED, DATABASE_REFUSED or
   *     HANDLER_FAILED
   * @param detail one sentence for people
   */
  record Reason(String code, String detail) {}
}
