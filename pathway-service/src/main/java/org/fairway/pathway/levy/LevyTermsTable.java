package org.fairway.pathway.levy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.pathway.support.Refusal;

/** The terms of each time. Those of a day are the latest that hold from that day or before. */
public final class LevyTermsTable {
  private final NavigableMap<LocalDate, LevyTerms> byFirstDay;

  /**
   * @throws IllegalArgumentException when there are none, or two hold from the same day
   */
  public LevyTermsTable(List<LevyTerms> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("No terms of the levy");
    }
    this.byFirstDay =
        terms.stream()
            .collect(
                Collectors.toMap(
                    LevyTerms::from,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalArgumentException("Two terms hold from " + one.from());
                    },
                    TreeMap::new));
  }

  /**
   * Those of a day.
   *
   * @throws Refusal kind STATE, {@code before-terms}, for a day before the first of them
   */
  public LevyTerms on(LocalDate day) {
    var terms = byFirstDay.floorEntry(day);
    if (terms == null) {
      throw Refusal.state(
          "before-terms", "Terms of the levy are known from " + byFirstDay.firstKey() + ".");
    }
    return terms.getValue();
  }

  /** Whether there are any of this day. */
  boolean knows(LocalDate day) {
    return byFirstDay.floorKey(day) != null;
  }

  /** All, oldest first. */
  public List<LevyTerms> all() {
    return byFirstDay.values().stream().sorted(Comparator.comparing(LevyTerms::from)).toList();
  }
}
