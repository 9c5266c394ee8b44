package org.fairway.platform.privacy;

/** The master key file is absent, unsafe or unreadable; the message says how to mend it. */
public class KeyFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyFileException(String message) {
    super(message);
  }

  KeyFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
