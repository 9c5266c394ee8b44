package org.fairway.metrics.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairway.platform.tenancy.Asking;

/**
 * A feature that knows facts which were not put as facts, such as a folded workforce extract.
 * Called inside the transaction that judges or computes.
 */
public interface FactProvider {

  /**
   * Its facts of an organisation and period.
   *
   * @param version of what it holds for the period; empty for the current one
   */
  List<SourcedFact> facts(String organisation, Period period, Optional<Long> version);

  /** Its current facts, summed to the groups that indicators ask for where it keeps such sums. */
  default List<SourcedFact> margins(String organisation, Period period) {
    return facts(organisation, period, Optional.empty());
  }

  /**
   * Its facts by dimensions that nothing is crossed with, such as sex: the same people as in {@link
   * #facts}, and in {@link #margins} already.
   */
  default List<SourcedFact> sides(String organisation, Period period, Optional<Long> version) {
    return List.of();
  }

  /**
   * What {@link #margins} gives, with the versions that it holds of the year before.
   *
   * @param asking where the question is added
   * @return the answer, to be had once that was asked
   */
  Supplier<YearFacts> marginsAndBefore(Asking asking, String organisation, Period period);

  /** {@link #margins} of every organisation that the caller sees, by ODS code. */
  default Map<String, List<SourcedFact>> marginsOfAll(Period period) {
    return Map.of();
  }
}
