package org.fairway.platform.tenancy;

import java.sql.SQLException;

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
}
