package org.fairway.pathway.rules;

import static org.fairway.pathway.rules.Rule.since;

import java.util.List;

/**
 * The rules of a supported internship in England, with the dates from which each version holds.
 *
 * <p>Sources: Department for Education, "Providing supported internships for young people with an
 * EHC plan" (first published for plans from September 2014, revised 2017 and February 2022) and the
 * employer page "Supported Internships for learners with an education, health and care plan". The
 * pilot for young people without a plan started in September 2023 and its contract ended in March
 * 2026; a further year was announced as an intention only.
 */
public final class SupportedInternship {
  private static final String GUIDANCE =
      "Department for Education: Providing supported internships for young people with an EHC plan";
  private static final String EMPLOYER_PAGE =
      "Department for Education: Supported Internships for learners with an education, health and care plan";
  private static final String PILOT =
      "Department for Education: supported internship pilot without an EHC plan, September 2023 to March 2026";
  private static final String PILOT_ENDED =
      PILOT + " (extension announced as an intention, February 2026)";

  private static final List<Rule<InternshipFacts>> ELIGIBILITY =
      List.of(
          Rule.of("SI-AGE", List.of(since("2014-09-01", GUIDANCE, new AgeCheck(16, 24)))),
          Rule.of(
              "SI-EHC-PLAN",
              List.of(
                  since("2014-09-01", GUIDANCE, EhcPlanCheck::planOnly),
                  since("2023-09-01", PILOT, EhcPlanCheck::planOrPilot),
                  since("2026-04-01", PILOT_ENDED, EhcPlanCheck::planOrUnconfirmedPilot))),
          Rule.of(
              "SI-LENGTH",
              List.of(
                  since("2014-09-01", GUIDANCE, new LengthCheck(6, null)),
                  since("2022-02-01", EMPLOYER_PAGE, new LengthCheck(6, 12)))),
          Rule.of("SI-JOB-COACH", List.of(since("2014-09-01", GUIDANCE, JobCoachCheck::named))));

  private static final List<Rule<CompletionFacts>> COMPLETION =
      List.of(
          Rule.of("SI-LASTED", List.of(since("2014-09-01", GUIDANCE, new LastedCheck(6)))),
          Rule.of(
              "SI-EMPLOYER-TIME",
              List.of(since("2022-02-01", EMPLOYER_PAGE, new EmployerTimeCheck(70)))));

  private SupportedInternship() {}

  public static List<Rule<InternshipFacts>> eligibility() {
    return ELIGIBILITY;
  }

  public static List<Rule<CompletionFacts>> completion() {
    return COMPLETION;
  }
}
