package org.fairway.local.cli;

import org.fairway.local.server.ServerException;

/**
 * Lets several suites run on one machine: {@code FAIRWAY_PORT_SHIFT} is added to every port. What
 * runs without it is on the ports that the documentation names.
 */
final class PortShift {
  /** Environment variable with the number to add; 0 if absent. */
  static final String NAME = "FAIRWAY_PORT_SHIFT";

  /** Kafka's 19092 is the highest port of the suite, and 65535 the highest that there is. */
  static final int MOST = 46_000;

  private PortShift() {}

  /** The port as this suite uses it. */
  static int of(int port) {
    return port + read(System.getenv(NAME));
  }

  /**
   * Reads the setting.
   *
   * @throws ServerException if it is no whole number from 0 to {@link #MOST}
   */
  static int read(String given) {
    if (given == null || given.isBlank()) {
      return 0;
    }
    try {
      int shift = Integer.parseInt(given.trim());
      if (shift >= 0 && shift <= MOST) {
        return shift;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new ServerException(
        NAME + " is not a whole number from 0 to " + MOST + ": " + given.trim());
  }
}
