package org.fairway.platform.privacy;

import java.sql.SQLException;

/** The database refused; the message names the act, the cause carries the rest for the log. */
class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(String message, SQLException cause) {
    super(message, cause);
  }
}
