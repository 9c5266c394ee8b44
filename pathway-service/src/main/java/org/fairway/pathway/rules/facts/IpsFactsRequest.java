package org.fairway.pathway.rules.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;

/** The fidelity of a service for individual placement and support. */
@Schema(
    name = "IpsFacts",
    description = "Fidelity of a service for individual placement and support")
public record IpsFactsRequest(
    @Min(0) @Max(1000) Integer caseload,
    @Valid @Size(max = 25) List<@NotNull @Valid ScoreRequest> scores) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.CASELOAD, caseload)
        .with(
            Fact.SCORES, scores == null ? null : scores.stream().map(ScoreRequest::score).toList());
  }

  /** The score of one item. */
  @Schema(name = "IpsScore", description = "The score of one item of the fidelity scale")
  public record ScoreRequest(
      @NotNull @Min(1) @Max(25) Integer item, @NotNull @Min(1) @Max(5) Integer points) {

    ItemScore score() {
      return new ItemScore(item, points);
    }
  }
}
