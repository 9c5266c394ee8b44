package org.fairway.pathway.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.Fidelity;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Codes;
import org.fairway.pathway.support.RuleLine;

/** A review by the fidelity scale as shown. */
@Schema(name = "Fidelity", description = "A review of a team by the fidelity scale, explained")
public record FidelityView(
    @NotNull UUID id,
    @Schema(description = "The programme on which the team works; absent where none was told")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID programmeId,
    @NotNull @Schema(maxLength = Codes.LONGEST, pattern = Codes.CODE) String team,
    @NotNull LocalDate reviewedOn,
    @Schema(required = true, minimum = "0", maximum = "1000") int caseload,
    @Schema(required = true, minimum = "25", maximum = "125", description = "The sum, at most 125")
        int total,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxItems = 25) List<FidelityRequest.Item> scores,
    @NotNull @Schema(maxItems = 10) List<RuleLine> rules,
    @NotNull Instant recordedAt) {

  static FidelityView of(Fidelity review) {
    List<Integer> scores = review.scores();
    return new FidelityView(
        review.id(),
        review.programmeId(),
        review.team(),
        review.reviewedOn(),
        review.caseload(),
        review.total(),
        review.says().verdict(),
        IntStream.range(0, scores.size())
            .mapToObj(i -> new FidelityRequest.Item(i + 1, scores.get(i)))
            .toList(),
        RuleLine.of(review.says()),
        review.recordedAt());
  }
}
