package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/**
 * Measures that a sender may not put figures of. Who is not the organisation itself may not put
 * figures beside those that somebody else gave, be they right or wrong: a refusal of the wrong ones
 * alone would tell the right ones, a guess at a time, and with them what disclosure control hides.
 */
public final class Reserved {

  /** For lists of errors. */
  public static final String CODE = "measure-of-another";

  /** The same in words; they say nothing of any figure. */
  public static final String DETAIL =
      "another organisation gave figures that these would be held against: it alone may add to them";

  private Reserved() {}

  /**
   * What somebody else gave, what may not exceed it, and what it may not exceed; nothing for the
   * organisation itself.
   *
   * @param known the current facts of all other sources
   * @param organisation whom they are about
   * @param sender who sends more
   */
  public static Set<String> measures(
      Collection<SourcedFact> known, String organisation, String sender) {
    if (sender.equals(organisation)) {
      return Set.of();
    }
    Set<String> given =
        known.stream()
            .filter(fact -> !fact.source().suppliedBy().equals(sender))
            .map(fact -> fact.fact().measure())
            .collect(Collectors.toSet());
    Set<String> reserved = new HashSet<>(given);
    for (Measure measure : Measures.all()) {
      measure
          .atMost()
          .ifPresent(
              limit -> {
                if (given.contains(limit)) {
                  reserved.add(measure.name());
                }
                if (given.contains(measure.name())) {
                  reserved.add(limit);
                }
              });
    }
    return reserved;
  }

  /** A flaw for each fact of such a measure, whatever it says. */
  static List<Flaw> flaws(List<RawFact> sent, Set<String> measures) {
    List<RawFact> filed = new Intake(sent).facts();
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < filed.size(); i++) {
      String measure = filed.get(i).measure();
      if (measure != null && measures.contains(measure)) {
        flaws.add(new Flaw("/facts/" + i + "/measure", CODE, DETAIL));
      }
    }
    return flaws;
  }
}
