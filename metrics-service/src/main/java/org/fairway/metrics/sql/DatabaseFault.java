package org.fairway.metrics.sql;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFault(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
