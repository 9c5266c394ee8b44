package org.fairway.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

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

  /** How states begin that say that no connection was had or kept, or that there is no room. */
  private static final Set<String> NOTHING_DONE = Set.of(CONNECTION, "53", "57P");

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
    return any(failure, Outages::away);
  }

  /**
   * Whether nothing at all could be done, so that another statement would fare no better. Otherwise
   * the database was there and refused this one.
   */
  static boolean ofEverything(Throwable failure) {
    return any(
        failure,
        e -> {
          String state = e.getSQLState();
          return state == null || NOTHING_DONE.stream().anyMatch(state::startsWith);
        });
  }

  private static boolean any(Throwable failure, Predicate<SQLException> what) {
    Deque<Throwable> waiting = new ArrayDeque<>();
    waiting.add(failure);
    for (int i = 0; i < LOOKED_AT && !waiting.isEmpty(); i++) {
      Throwable e = waiting.poll();
      if (e instanceof SQLException sql && what.test(sql)) {
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
