package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One movement of money. Never edited and never deleted.
 *
 * @param on day of the movement; days of a ledger never go back
 * @param amount pounds, more than zero, two decimals
 * @param lot the lot of the account that grows or shrinks; null exactly when the account takes no
 *     part
 * @param due the instalment that is paid; null for levy, top-up and expiry
 */
public record Posting(LocalDate on, PostingKind kind, BigDecimal amount, UUID lot, DueKey due) {

  public Posting {
    Objects.requireNonNull(on, "on");
    amount = Money.exact(amount);
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("A posting moves more than nothing");
    }
    if (kind.ofAccount() != (lot != null)) {
      throw new IllegalArgumentException(kind + " names a lot exactly when the account takes part");
    }
  }

  /** What this does to the balance of {@code purse}. */
  public BigDecimal effectOn(Purse purse) {
    if (kind.to() == purse) {
      return amount;
    }
    return kind.from() == purse ? amount.negate() : Money.NONE;
  }
}
