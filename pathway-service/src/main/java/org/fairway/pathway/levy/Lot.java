package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is left of the levy of one month and its top-up.
 *
 * @param expiresOn the first day on which it cannot be spent any more
 * @param left pounds, never below zero
 */
public record Lot(UUID id, LocalDate enteredOn, LocalDate expiresOn, BigDecimal left) {

  public Lot {
    left = Money.exact(left);
    if (left.signum() < 0) {
      throw new IllegalArgumentException("More was taken from a lot than it held");
    }
  }

  Lot plus(BigDecimal amount) {
    return new Lot(id, enteredOn, expiresOn, left.add(amount));
  }

  /** Whether it can be spent on {@code day}. */
  boolean liveOn(LocalDate day) {
    return left.signum() > 0 && !enteredOn.isAfter(day) && expiresOn.isAfter(day);
  }

  /** Whether something of it is to expire by {@code day}. */
  boolean overBy(LocalDate day) {
    return left.signum() > 0 && !expiresOn.isAfter(day);
  }
}
