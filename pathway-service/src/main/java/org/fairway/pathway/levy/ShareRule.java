package org.fairway.pathway.levy;

import java.math.BigDecimal;

/** How much of a payment, in percent, the employer bears that its account could not pay. */
@FunctionalInterface
public interface ShareRule {
  /** Of a payment of a commitment, on whatever day it is made. */
  BigDecimal employerPercent(DueKey due);
}
