package org.fairway.referral.partner;

import java.time.LocalDate;

/**
 * A data-sharing agreement between a partner and the integrated care system.
 *
 * @param signedOn the day of signature; not after {@code validTo}
 * @param validFrom first day in force
 * @param validTo last day in force, itself included
 */
public record Agreement(LocalDate signedOn, LocalDate validFrom, LocalDate validTo) {

  /**
   * Checks the order of the dates.
   *
   * @throws IllegalArgumentException when the agreement would never be in force
   */
  public Agreement {
    if (validTo.isBefore(validFrom) || validTo.isBefore(signedOn)) {
      throw new IllegalArgumentException("The agreement ends before it begins");
    }
  }

  /** True when people may be referred under it on that day: signed, begun and not over. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(signedOn) && !day.isBefore(validFrom) && !day.isAfter(validTo);
  }
}
