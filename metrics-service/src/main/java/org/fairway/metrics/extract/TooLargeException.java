package org.fairway.metrics.extract;

import java.io.IOException;

/** A file unpacks to more than is allowed. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(long most) {
    super("the file holds more than " + most + " bytes");
  }
}
