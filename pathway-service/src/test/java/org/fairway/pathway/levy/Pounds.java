package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Short ways to say what tests of the levy need. */
final class Pounds {
  private Pounds() {}

  static final LevyTermsTable TERMS =
      new LevyTermsTable(
          List.of(terms("2024-04-22", "10", 24, "5", 21), terms("2026-08-01", "0", 12, "25", 24)));

  static final ShareRule LEVY_PAYER = (due, on) -> TERMS.on(on).employerShare();

  static BigDecimal pounds(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static UUID id(long number) {
    return new UUID(0, number);
  }

  private static LevyTerms terms(String from, String topUp, int months, String share, int age) {
    return new LevyTerms(
        day(from),
        new BigDecimal(topUp),
        months,
        new BigDecimal(share),
        new BigDecimal("50"),
        age,
        new BigDecimal("5"),
        "test");
  }
}
