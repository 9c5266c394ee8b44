package org.fairway.platform.tenancy;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The database refused a statement or could not be reached: the SQL state of the cause tells which.
 * The message names no value.
 */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Of what the driver threw. */
  public DatabaseFault(SQLException cause) {
    super("a statement failed", cause);
  }

  /**
   * Whether the database was there and refused the statement, so that another may pass. It was not
   * when no connection could be had or kept, it was shut down or had no room.
   */
  public boolean isRefusal() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && Stream.of("08", "53", "57P").noneMatch(state::startsWith);
  }
}
