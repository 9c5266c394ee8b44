package org.fairway.pathway.outcome.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.RuleLine;

/** What the rules say of an outcome. */
@Schema(name = "OutcomeAssessment", description = "What the rules say of the outcome of a pathway")
public record OutcomeView(
    @NotNull @Schema(description = "The date whose versions of the rules were applied")
        LocalDate assessedOn,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxItems = 20) List<RuleLine> rules) {

  static OutcomeView of(Assessment says) {
    return new OutcomeView(says.on(), says.verdict(), RuleLine.of(says));
  }
}
