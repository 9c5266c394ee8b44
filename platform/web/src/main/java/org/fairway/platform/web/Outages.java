package org.fairway.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells a database that cannot carry a transaction out at the moment from one that refuses it.
 * Nothing of the transaction stands, so that the request may be sent again as it was.
 */
final class Outages {
  /** Of PostgreSQL: shut down, crashed, starting, no connection left. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  /**
   * One of several that waited for each other is ended in favour of the rest: serialization
   * failure, deadlock.
   */
  private static final Set<String> GAVE_WAY = Set.of("40001", "40P01");

  /** Class of the SQL standard: connection exceptions. */
  private static final String CONNECTION = "08";

  /**
   * What the pool (Agroal) says when no connection came back in time; it says it with nothing else.
   */
  private static final String ALL_TAKEN = "Sorry, acquisition timeout!";

  private static final int LOOKED_AT = 50;

  private Outages() {}

  /**
   * Whether the failure comes of a database that cannot be reached, gives no connection, broke one
   * off, or ended a transaction in favour of others; however deep it is wrapped, as cause or as
   * suppressed.
   */
  static boolean in(Throwable failure) {
    Deque<Throwable> waiting = new ArrayDeque<>();
    waiting.add(failure);
    for (int i = 0; i < LOOKED_AT && !waiting.isEmpty(); i++) {
      Throwable e = waiting.poll();
      if (e instanceof SQLException sql && away(sql)) {
        return true;
      }
      if (e.getCause() != null) {
        waiting.add(e.getCause());
      }
      waiting.addAll(Arrays.asList(e.getSuppressed()));
    }
    return false;
  }

  private static boolean away(SQLException e) {
    String state = e.getSQLState();
    return state == null
        ? waitedInVain(e)
        : state.startsWith(CONNECTION) || STATES.contains(state) || GAVE_WAY.contains(state);
  }

  /** The pool has no state to tell: all its connections are taken, or a new one does not come. */
  private static boolean waitedInVain(SQLException e) {
    return e.getCause() instanceof TimeoutException
        || e instanceof SQLTransientConnectionException
        || ALL_TAKEN.equals(e.getMessage());
  }
}
