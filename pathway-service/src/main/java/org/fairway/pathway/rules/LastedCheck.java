package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** Actual length in calendar months, both days counted. */
record LastedCheck(int months) implements Function<CompletionFacts, Finding> {

  @Override
  public Finding apply(CompletionFacts facts) {
    Map<String, String> inputs =
        Finding.inputs("startedOn", facts.startedOn(), "endedOn", facts.endedOn());
    if (facts.startedOn() == null || facts.endedOn() == null) {
      return Finding.unknown(inputs, "The internship has not started.");
    }
    LocalDate due = facts.startedOn().plusMonths(months);
    String sentence =
        "Ran from %s to %s; %d months are due on %s."
            .formatted(facts.startedOn(), facts.endedOn(), months, due.minusDays(1));
    return facts.endedOn().plusDays(1).isBefore(due)
        ? Finding.fail(inputs, sentence)
        : Finding.pass(inputs, sentence);
  }
}
