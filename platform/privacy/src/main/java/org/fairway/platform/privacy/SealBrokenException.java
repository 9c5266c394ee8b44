package org.fairway.platform.privacy;

/**
 * A sealed value or key that does not open: altered, moved from another cell or tenant, or sealed
 * under a key this installation does not have. The message names the place, never the value.
 */
public class SealBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBrokenException(String message, Throwable cause) {
    super(message, cause);
  }

  SealBrokenException(String message) {
    super(message);
  }
}
