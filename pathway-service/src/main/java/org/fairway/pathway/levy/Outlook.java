package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an account looks forward to, if nothing changes.
 *
 * @param levy what is expected to enter
 * @param months the next months after the last settled one
 * @param expiring lots of today of which something is going to expire within these months
 * @param overdue commitments that should have begun or completed by now, without their last payment
 * @param onBreak commitments on a break, without all that is still to be paid
 */
public record Outlook(
    LevyAccount account,
    Forecast.Expected levy,
    List<ForecastMonth> months,
    List<Expiring> expiring,
    List<LevyCommitment> overdue,
    List<LevyCommitment> onBreak) {

  /**
   * A lot of which something is going to expire.
   *
   * @param lot with what is left of it now
   * @param expected what is going to be left on its last day
   */
  public record Expiring(Lot lot, BigDecimal expected) {}
}
