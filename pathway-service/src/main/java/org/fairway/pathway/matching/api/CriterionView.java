package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.CriterionCode;
import org.fairway.pathway.matching.CriterionResult;
import org.fairway.pathway.matching.Outcome;

/** One criterion of a match. The points of all add up to the percentage. */
@Schema(name = "MatchCriterion", description = "What a criterion brought, and why")
public record CriterionView(
    @NotNull CriterionCode criterion,
    @NotNull
        @Schema(
            description =
                "UNKNOWN: something to judge by is missing, and nothing speaks against it; what is missing"
                    + " brings nothing")
        Outcome outcome,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "100",
            description =
                "What it could bring; of all criteria 100. CONDITIONS is 0: age and offences are"
                    + " told, to be asked, and never scored")
        int weight,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "100",
            description = "What it brought; of all criteria the percentage")
        int points,
    @NotNull @Schema(maxLength = 4000, description = "For a caseworker to read") String sentence) {

  static List<CriterionView> of(List<CriterionResult> results) {
    return results.stream()
        .map(r -> new CriterionView(r.code(), r.outcome(), r.weight(), r.points(), r.sentence()))
        .toList();
  }
}
