package org.fairway.pathway.rules;

import java.util.Map;

/**
 * Whether the person has an education, health and care (EHC) plan, and what held for those without
 * one.
 */
final class EhcPlanCheck {
  private EhcPlanCheck() {}

  static Finding planOnly(InternshipFacts facts) {
    Map<String, String> inputs = Finding.inputs("ehcPlan", facts.ehcPlan());
    return switch (facts.ehcPlan()) {
      case YES -> Finding.pass(inputs, "Has an EHC plan.");
      case NO -> Finding.fail(inputs, "Has no EHC plan, and one is required.");
      case UNKNOWN -> Finding.unknown(inputs, "It is not known whether there is an EHC plan.");
    };
  }

  static Finding planOrPilot(InternshipFacts facts) {
    Map<String, String> inputs = both(facts);
    if (facts.ehcPlan() == Answer.YES) {
      return Finding.pass(inputs, "Has an EHC plan.");
    }
    if (facts.pilotPlace() == Answer.YES) {
      return Finding.pass(inputs, "Holds a place of the pilot for those without an EHC plan.");
    }
    return facts.ehcPlan() == Answer.NO && facts.pilotPlace() == Answer.NO
        ? Finding.fail(inputs, "Has neither an EHC plan nor a place of the pilot.")
        : Finding.unknown(inputs, "An EHC plan or a pilot place is required, and it is not known.");
  }

  static Finding planOrUnconfirmedPilot(InternshipFacts facts) {
    if (facts.ehcPlan() != Answer.YES && facts.pilotPlace() == Answer.YES) {
      return Finding.unknown(
          both(facts),
          "The pilot's contract ended in March 2026; confirm that the place is still funded.");
    }
    return planOrPilot(facts);
  }

  private static Map<String, String> both(InternshipFacts facts) {
    return Finding.inputs("ehcPlan", facts.ehcPlan(), "pilotPlace", facts.pilotPlace());
  }
}
