package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How much of a payment, in percent, the employer bears that its account could not pay. */
@FunctionalInterface
public interface ShareRule {
  /**
   * @param on day of the payment
   */
  BigDecimal employerPercent(Due due, LocalDate on);
}
