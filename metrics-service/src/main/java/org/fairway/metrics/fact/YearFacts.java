package org.fairway.metrics.fact;

import java.util.List;

/**
 * What is known of a year, and which versions hold of the year before.
 *
 * @param facts of the year
 * @param before names every version that is current for the year before; what a name stands for
 *     never changes. Empty when nothing is known of it
 */
public record YearFacts(List<SourcedFact> facts, List<String> before) {

  public YearFacts {
    facts = List.copyOf(facts);
    before = List.copyOf(before);
  }
}
