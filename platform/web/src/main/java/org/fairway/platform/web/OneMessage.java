package org.fairway.platform.web;

import java.sql.SQLException;

/**
 * A message to the database that is a transaction by itself, under the scope of the present
 * request. Where walls between callers are, they implement it. No parameter is null or a {@link
 * java.util.Date}: they have no type, and the driver would send the message in two.
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
   * Writes. All of it stands when this returns, and nothing when it fails; it fails too when the
   * caller is suspended or removed by now.
   *
   * @throws IllegalStateException in a running transaction
   */
  void write(Opening statements) throws SQLException;
}
