package org.fairway.pathway.levy;

import java.time.LocalDate;

/**
 * An agreed break in learning.
 *
 * @param until first day back, after {@code from}; null while it lasts
 */
public record Break(LocalDate from, LocalDate until) {

  public Break {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("A break lasts a day or more");
    }
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
