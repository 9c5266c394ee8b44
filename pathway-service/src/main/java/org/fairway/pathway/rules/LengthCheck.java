package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * Planned length in calendar months, both days counted. {@code longest} null: no upper limit in
 * that version.
 */
record LengthCheck(int shortest, Integer longest) implements Function<InternshipFacts, Finding> {

  @Override
  public Finding apply(InternshipFacts facts) {
    Map<String, String> inputs =
        Finding.inputs("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
    if (facts.startsOn() == null || facts.endsOn() == null) {
      return Finding.unknown(inputs, "The planned first and last day are needed.");
    }
    LocalDate dayAfter = facts.endsOn().plusDays(1);
    boolean longEnough = !dayAfter.isBefore(facts.startsOn().plusMonths(shortest));
    boolean shortEnough =
        longest == null || !dayAfter.isAfter(facts.startsOn().plusMonths(longest));
    String limits = longest == null ? "at least " + shortest : shortest + " to " + longest;
    String sentence =
        "Planned from %s to %s; a supported internship lasts %s months."
            .formatted(facts.startsOn(), facts.endsOn(), limits);
    return longEnough && shortEnough
        ? Finding.pass(inputs, sentence)
        : Finding.fail(inputs, sentence);
  }
}
