package org.fairway.pathway.rules;

import java.util.List;
import java.util.function.Function;
import org.fairway.pathway.programme.PathwayType;

/**
 * The rules of a supported internship, as enrolments ask them: for all of them see {@link
 * RuleBook}.
 *
 * <p>Sources: Department for Education, "Providing supported internships for young people with an
 * EHC plan" (first published for plans from September 2014, revised 2017 and February 2022) and the
 * employer page "Supported Internships for learners with an education, health and care plan". The
 * pilot for young people without a plan started in September 2023 and its contract ended in March
 * 2026; a further year was announced as an intention only.
 */
public final class SupportedInternship {
  private static final List<Rule<InternshipFacts>> ELIGIBILITY =
      of(Stage.ELIGIBILITY, InternshipFacts::facts);
  private static final List<Rule<CompletionFacts>> COMPLETION =
      of(Stage.COMPLETION, CompletionFacts::facts);

  private SupportedInternship() {}

  public static List<Rule<InternshipFacts>> eligibility() {
    return ELIGIBILITY;
  }

  public static List<Rule<CompletionFacts>> completion() {
    return COMPLETION;
  }

  private static <F> List<Rule<F>> of(Stage stage, Function<F, Facts> facts) {
    return RuleBook.standard().of(PathwayType.SUPPORTED_INTERNSHIP).stream()
        .filter(rule -> rule.stage() == stage)
        .map(rule -> rule.rule().over(facts))
        .toList();
  }
}
