package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;

/**
 * What the rules say and why. {@code assessedOn} is the date that was asked for; rules whose
 * version another date chooses say which version it was.
 */
@Schema(name = "Assessment", description = "What the rules say and why")
public record AssessmentView(
    @NotNull @Schema(description = "The date that was asked for") LocalDate assessedOn,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxItems = 100) List<RuleView> rules) {

  /** One rule: {@code version} is the date from which the applied version holds. */
  @Schema(name = "RuleResult", description = "What one rule says")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RuleView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-zA-Z0-9._-]+") String rule,
      @NotNull Stage stage,
      @Schema(
              description =
                  "From when the applied version holds; absent while the date that chooses it is not known")
          LocalDate version,
      @Schema(maxLength = 300, description = "Where the rule is written; absent without a version")
          String source,
      @NotNull @Size(max = 20) @Schema(description = "What it was applied to")
          Map<String, @Size(max = 100) String> inputs,
      @NotNull Verdict verdict,
      @NotNull @Schema(maxLength = 500) String sentence,
      @NotNull
          @Schema(
              maxItems = 20,
              description = "JSON pointers of the facts that would resolve an UNKNOWN")
          List<@Size(max = 100) String> missing) {

    static RuleView of(RuleResult result, Stage stage) {
      return new RuleView(
          result.rule(),
          stage,
          result.version(),
          result.source(),
          result.inputs(),
          result.verdict(),
          result.sentence(),
          result.missing());
    }
  }

  static AssessmentView of(Assessment assessment, Function<String, Stage> stages) {
    return new AssessmentView(
        assessment.on(),
        assessment.verdict(),
        assessment.rules().stream()
            .map(result -> RuleView.of(result, stages.apply(result.rule())))
            .toList());
  }
}
