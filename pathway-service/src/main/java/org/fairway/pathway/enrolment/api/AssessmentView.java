package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Verdict;

/**
 * What the rules say and why. {@code assessedOn} is the date whose versions of the rules were
 * applied.
 */
@Schema(name = "Assessment", description = "What the rules say and why")
public record AssessmentView(
    @NotNull @Schema(description = "The date whose versions of the rules were applied")
        LocalDate assessedOn,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxItems = 50) List<RuleView> rules) {

  /** One rule: {@code version} is the date from which the applied version holds. */
  @Schema(name = "RuleResult", description = "What one rule says")
  public record RuleView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-zA-Z0-9._-]+") String rule,
      @NotNull @Schema(description = "From when the applied version holds") LocalDate version,
      @NotNull @Schema(maxLength = 300, description = "Where the rule is written") String source,
      @NotNull @Size(max = 20) @Schema(description = "What it was applied to")
          Map<String, @Size(max = 100) String> inputs,
      @NotNull Verdict verdict,
      @NotNull @Schema(maxLength = 500) String sentence) {

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
