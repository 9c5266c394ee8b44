package org.fairway.pathway.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;

/**
 * Share of time with the employer, in percent. The source says "typically around" and names no
 * lowest share, so a smaller one is UNKNOWN and not FAIL: a person judges it.
 */
record EmployerTimeCheck(int expected) implements Function<CompletionFacts, Finding> {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @Override
  public Finding apply(CompletionFacts facts) {
    Map<String, String> inputs =
        Finding.inputs("employerHours", facts.employerHours(), "totalHours", facts.totalHours());
    if (facts.totalHours() == null || facts.totalHours().signum() <= 0) {
      return Finding.unknown(inputs, "No hours are recorded yet.");
    }
    BigDecimal share =
        facts.employerHours().multiply(HUNDRED).divide(facts.totalHours(), 1, RoundingMode.DOWN);
    String sentence =
        "%s %% of the hours were with the employer; around %d %% is expected."
            .formatted(share, expected);
    return enough(facts)
        ? Finding.pass(inputs, sentence)
        : Finding.unknown(
            inputs,
            sentence + " The guidance names no lowest share: judge whether this is enough.");
  }

  /** Compared without dividing, so that rounding never decides. */
  private boolean enough(CompletionFacts facts) {
    BigDecimal needed = facts.totalHours().multiply(BigDecimal.valueOf(expected));
    return facts.employerHours().multiply(HUNDRED).compareTo(needed) >= 0;
  }
}
