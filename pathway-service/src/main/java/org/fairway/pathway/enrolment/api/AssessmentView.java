package org.fairway.pathway.enrolment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Verdict;

/** What the rules say and why. {@code on} is the date whose versions of the rules were applied. */
public record AssessmentView(
    LocalDate on, Verdict verdict, @Schema(maxItems = 50) List<RuleView> rules) {

  /** One rule: {@code version} is the date from which the applied version holds. */
  public record RuleView(
      @Schema(maxLength = 60) String rule,
      LocalDate version,
      @Schema(maxLength = 300) String source,
      Map<String, String> inputs,
      Verdict verdict,
      @Schema(maxLength = 500) String sentence) {

    static RuleView of(RuleResult result) {
      return new RuleView(
          result.rule(),
          result.version(),
          result.source(),
          result.inputs(),
          result.verdict(),
          result.sentence());
    }
  }

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.on(),
        assessment.verdict(),
        assessment.rules().stream().map(RuleView::of).toList());
  }
}
