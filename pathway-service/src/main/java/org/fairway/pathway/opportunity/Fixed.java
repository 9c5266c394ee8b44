package org.fairway.pathway.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fairway.pathway.support.Refusal;

/**
 * What stays as it was published. People ask for a place, and are compared, by what was said: only
 * {@code title}, {@code places} and {@code closesOn} change afterwards. For anything else one is
 * closed and another drafted.
 */
final class Fixed {
  private record Part(String name, Function<OpportunityFacts, Object> value) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("pathwayType", OpportunityFacts::pathwayType),
          new Part("soc2020", OpportunityFacts::soc2020),
          new Part("band", OpportunityFacts::band),
          new Part("site", OpportunityFacts::site),
          new Part("hoursPerWeek", facts -> facts.hoursPerWeek().stripTrailingZeros()),
          new Part("patterns", OpportunityFacts::patterns),
          new Part("startsFrom", OpportunityFacts::startsFrom),
          new Part("startsUntil", OpportunityFacts::startsUntil),
          new Part("requirements", OpportunityFacts::requirements),
          new Part("supports", OpportunityFacts::supports),
          new Part("guaranteedInterview", OpportunityFacts::guaranteedInterview),
          new Part("ringFencedGroups", OpportunityFacts::ringFencedGroups));

  private Fixed() {}

  /**
   * Passes when nothing of it changes.
   *
   * @throws Refusal kind STATE, {@code published-stays}, with the names of what would change
   */
  static void requireKept(OpportunityFacts before, OpportunityFacts after) {
    List<String> changed = new ArrayList<>();
    for (Part part : PARTS) {
      if (!Objects.equals(part.value().apply(before), part.value().apply(after))) {
        changed.add(part.name());
      }
    }
    if (!changed.isEmpty()) {
      throw Refusal.state(
          "published-stays",
          "Once published only title, places and closesOn change; this would change "
              + String.join(", ", changed)
              + ". Close it and draft another.");
    }
  }
}
