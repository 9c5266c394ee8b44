package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Levy that entered an account. Month and source tell credits of one account apart.
 *
 * @param month for which the levy was declared
 * @param source who told it or where it came from: a code such as a PAYE scheme's short name
 * @param enteredOn day on which it entered the account
 * @param amount pounds, more than zero, two decimals, before the top-up
 */
public record NewCredit(YearMonth month, String source, LocalDate enteredOn, BigDecimal amount) {

  public NewCredit {
    amount = Money.exact(amount);
  }
}
