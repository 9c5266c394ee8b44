package org.fairway.referral.partner;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A data-sharing agreement between a partner and the integrated care system.
 *
 * @param signedOn the day of signature; not after {@code validTo}
 * @param validFrom first day in force
 * @param validTo last day in force, itself included
 */
public record Agreement(LocalDate signedOn, LocalDate validFrom, LocalDate validTo) {

  /** From so many days before its end on an agreement is said to be ending. */
  public static final int NOTICE_DAYS = 60;

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
    return !day.isBefore(start()) && !day.isAfter(validTo);
  }

  /** The first day on which people may be referred under it. */
  public LocalDate start() {
    return signedOn.isAfter(validFrom) ? signedOn : validFrom;
  }

  /** Where that day lies. */
  public AgreementState on(LocalDate day) {
    if (day.isAfter(validTo)) {
      return AgreementState.LAPSED;
    }
    if (day.isBefore(start())) {
      return AgreementState.FUTURE;
    }
    return day.plusDays(NOTICE_DAYS).isAfter(validTo)
        ? AgreementState.ENDING
        : AgreementState.IN_FORCE;
  }

  /**
   * What is in force when {@code next} follows: without a gap both as one, else the next alone.
   * Empty when days that are promised would be lost, because the next one ends sooner, or begins
   * after a gap while this one is not over.
   */
  Optional<Agreement> renewedBy(Agreement next, LocalDate today) {
    boolean gap = next.start().isAfter(validTo.plusDays(1));
    if (next.validTo().isBefore(validTo) || (gap && !today.isAfter(validTo))) {
      return Optional.empty();
    }
    boolean covers = next.start().isBefore(start());
    return Optional.of(gap || covers ? next : new Agreement(signedOn, validFrom, next.validTo()));
  }
}
