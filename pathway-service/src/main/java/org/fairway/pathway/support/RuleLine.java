package org.fairway.pathway.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Verdict;

/** What one rule says, as it is shown beside that to which it was applied. */
@Schema(name = "RuleLine", description = "What one rule says of this")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleLine(
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9-]+", examples = "IPS-FIDELITY") String rule,
    @Schema(description = "From when the applied version holds; absent while not known")
        LocalDate version,
    @Schema(maxLength = 300, description = "Where the rule is written") String source,
    @NotNull @Size(max = 20) @Schema(description = "What it was applied to")
        Map<String, @Size(max = 100) String> inputs,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxLength = 500) String sentence) {

  /** All lines of an assessment, in its order. */
  public static List<RuleLine> of(Assessment assessment) {
    return assessment.rules().stream().map(RuleLine::of).toList();
  }

  private static RuleLine of(RuleResult result) {
    return new RuleLine(
        result.rule(),
        result.version(),
        result.source(),
        result.inputs(),
        result.verdict(),
        result.sentence());
  }
}
