package org.fairway.local.server;

/**
 * A server cannot be prepared, started or reached; the message is one line for a person to act on.
 */
public class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerException(String message) {
    super(message);
  }

  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
