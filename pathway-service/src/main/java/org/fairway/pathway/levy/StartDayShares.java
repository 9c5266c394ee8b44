package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The shares as the terms of the first day of training have them, until the last payment: the
 * Department for Education asked 10 % of apprenticeships that started before 1 April 2019 and 5 %
 * of later ones, whenever they were paid. Of the change of 1 August 2026 nothing says otherwise
 * [check]. The rule {@code CO-INVESTMENT} goes by the same day.
 *
 * @param starts by commitment
 */
record StartDayShares(LevyTermsTable terms, Map<UUID, Start> starts) implements ShareRule {

  /**
   * What decides.
   *
   * @param on first day of training
   * @param levyPayer whether the employer paid the levy then
   * @param age of the apprentice on that day
   */
  record Start(LocalDate on, boolean levyPayer, AgeBand age) {}

  StartDayShares {
    starts = Map.copyOf(starts);
  }

  @Override
  public BigDecimal employerPercent(DueKey due) {
    Start start = starts.get(due.commitment());
    if (start == null) {
      throw new IllegalArgumentException("Nothing is known of " + due.commitment());
    }
    LevyTerms then = terms.on(start.on());
    if (start.levyPayer()) {
      return then.employerShare();
    }
    return start.age().within(then.youngTo()) ? then.youngShare() : then.otherShare();
  }
}
