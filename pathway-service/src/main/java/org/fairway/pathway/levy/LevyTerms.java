package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the law grants and asks from a day on.
 *
 * @param topUp percent that the government adds to levy that enters an account
 * @param monthsToExpiry months after which what entered can no longer be spent
 * @param employerShare percent of a payment that a levy payer bears when the account is empty
 * @param transferShare percent of the levy of the year before that may be given to other employers
 * @param youngTo oldest age on the first day to which {@code youngShare} reaches; 0 where none does
 * @param youngShare percent that an employer that pays no levy bears for young apprentices
 * @param otherShare percent that it bears for older ones
 * @param source where it is written
 */
public record LevyTerms(
    LocalDate from,
    BigDecimal topUp,
    int monthsToExpiry,
    BigDecimal employerShare,
    BigDecimal transferShare,
    int youngTo,
    BigDecimal youngShare,
    BigDecimal otherShare,
    String source) {

  /** What the government adds to this much levy, in pounds, to the penny. */
  BigDecimal toppingUp(BigDecimal levy) {
    return Money.percent(levy, topUp);
  }
}
