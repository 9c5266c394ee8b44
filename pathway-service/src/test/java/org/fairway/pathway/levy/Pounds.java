package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Short ways to say what tests of the levy need. */
final class Pounds {
  private Pounds() {}

  static final LevyTermsTable TERMS = TermsFromRules.standard();

  /** For commitments of an employer that pays the levy. */
  static ShareRule levyPayer(Collection<Commitment> commitments) {
    return shares(commitments, true, AgeBand.FROM_25);
  }

  /** For commitments of one employer, with apprentices of one age. */
  static ShareRule shares(Collection<Commitment> commitments, boolean levyPayer, AgeBand age) {
    return new StartDayShares(
        TERMS,
        commitments.stream()
            .collect(
                Collectors.toMap(
                    Commitment::id,
                    one -> new StartDayShares.Start(one.plan().startsOn(), levyPayer, age))));
  }

  static BigDecimal pounds(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static UUID id(long number) {
    return new UUID(0, number);
  }
}
