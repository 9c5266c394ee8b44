package org.fairway.metrics.fact;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A feature that knows what is odd about facts which are consistent in themselves. */
public interface FactReviewer {

  /**
   * What a data team should look at; stops nothing.
   *
   * @param sent measures that were just sent
   * @param now all facts of the period, those just sent too
   * @param before all facts of the year before
   */
  List<Warning> review(
      Period period, Set<String> sent, Collection<SourcedFact> now, Collection<SourcedFact> before);
}
