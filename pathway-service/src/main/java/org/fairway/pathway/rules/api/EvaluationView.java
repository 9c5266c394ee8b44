package org.fairway.pathway.rules.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;

/** What the rules say to a question, stage by stage and rule by rule. */
@Schema(name = "RuleEvaluation", description = "What the rules say, stage by stage, rule by rule")
public record EvaluationView(
    @NotNull PathwayType pathwayType,
    @NotNull @Schema(description = "The date that was asked for") LocalDate asOf,
    @NotNull
        @Schema(description = "FAIL when a rule fails, else UNKNOWN when one is unknown, else PASS")
        Verdict verdict,
    @NotNull @Schema(maxItems = 5) List<StageVerdict> stages,
    @NotNull @Schema(maxItems = 100) List<EvaluatedRule> rules) {

  /** The verdict of the rules of one stage. */
  @Schema(name = "StageVerdict", description = "The verdict of the rules of one stage")
  public record StageVerdict(@NotNull Stage stage, @NotNull Verdict verdict) {}

  /** What one rule says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EvaluatedRule", description = "What one rule says")
  public record EvaluatedRule(
      @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9-]+", examples = "TL-SIMULATED")
          String rule,
      @NotNull Stage stage,
      @Schema(description = "From when the applied version holds; absent while not known")
          LocalDate version,
      @Schema(
              maxLength = 300,
              description = "Where the rule is written, and whether that source was weak")
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

    static EvaluatedRule of(RuleResult result, Stage stage) {
      return new EvaluatedRule(
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

  static EvaluationView of(
      PathwayType type, Assessment assessment, Function<String, Stage> stageOf) {
    List<EvaluatedRule> rules =
        assessment.rules().stream()
            .map(result -> EvaluatedRule.of(result, stageOf.apply(result.rule())))
            .toList();
    List<StageVerdict> stages =
        Arrays.stream(Stage.values())
            .filter(stage -> rules.stream().anyMatch(rule -> rule.stage() == stage))
            .map(stage -> new StageVerdict(stage, verdict(rules, stage)))
            .toList();
    return new EvaluationView(type, assessment.on(), assessment.verdict(), stages, rules);
  }

  private static Verdict verdict(List<EvaluatedRule> rules, Stage stage) {
    return Verdict.of(
        rules.stream().filter(rule -> rule.stage() == stage).map(EvaluatedRule::verdict).toList());
  }
}
