package org.fairway.platform.web;

import java.sql.SQLException;

/**
 * A message to the database that is a transaction by itself, under the scope of the present
 * request. Where walls between callers are, they implement it.
 */
public interface OneMessage {

  /** Equal for requests to which the walls show the same and which may do the same. */
  Object room();

  /**
   * Asks. Who is suspended or removed is refused, as when a transaction opens.
   *
   * @throws IllegalStateException in a running transaction
   */
  void ask(Opening questions) throws SQLException;

  /**
   * Writes what is owed after {@link #ask}: whether the caller is suspended or removed is not asked
   * again. All of it stands when this returns, and nothing when it fails.
   *
   * @throws IllegalStateException in a running transaction
   */
  void write(Opening statements) throws SQLException;
}
