package org.fairway.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is out of reach from one that refuses. */
final class Outages {
  /** Of PostgreSQL: shut down, crashed, starting, no connection left. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  /** Class of the SQL standard: connection exceptions. */
  private static final String CONNECTION = "08";

  private static final int LOOKED_AT = 50;

  private Outages() {}

  /**
   * Whether the failure comes of a database that cannot be reached, gives no connection, or broke
   * one off; however deep it is wrapped, as cause or as suppressed.
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
    // The pool that waited in vain has no state to tell.
    return state == null
        ? e.getCause() instanceof TimeoutException || e instanceof SQLTransientConnectionException
        : state.startsWith(CONNECTION) || STATES.contains(state);
  }
}
