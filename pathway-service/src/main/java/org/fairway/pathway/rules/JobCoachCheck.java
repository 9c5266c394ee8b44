package org.fairway.pathway.rules;

import java.util.Map;

/** Support from a qualified job coach is what makes the internship a supported one. */
final class JobCoachCheck {
  private JobCoachCheck() {}

  static Finding named(InternshipFacts facts) {
    Map<String, String> inputs = Finding.inputs("jobCoach", facts.jobCoach());
    return switch (facts.jobCoach()) {
      case YES -> Finding.pass(inputs, "A qualified job coach is assigned.");
      case NO -> Finding.fail(inputs, "No qualified job coach is assigned.");
      case UNKNOWN ->
          Finding.unknown(inputs, "It is not known whether a qualified job coach is assigned.");
    };
  }
}
