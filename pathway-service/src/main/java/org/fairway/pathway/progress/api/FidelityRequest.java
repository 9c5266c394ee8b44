package org.fairway.pathway.progress.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.support.Codes;

/** A review by the fidelity scale. */
@Schema(name = "RecordFidelity", description = "A review of a team by the fidelity scale")
public record FidelityRequest(
    @Schema(
            description =
                "The programme on which the team works: one of IPS, of the caller's organisation or"
                    + " any of the care system. Rules about those on it look at its last review")
        UUID programmeId,
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of the team")
        String team,
    @NotNull LocalDate reviewedOn,
    @NotNull
        @Min(0)
        @Max(1000)
        @Schema(description = "People for whom one employment specialist is there")
        Integer caseload,
    @NotNull
        @Valid
        @Size(min = 24, max = 25)
        @Schema(description = "Each item once; the first may be left out: it is by the caseload")
        List<@NotNull @Valid Item> scores) {

  /** The score of one item. */
  @Schema(name = "FidelityScore", description = "The score of one item of the fidelity scale")
  public record Item(
      @NotNull @Min(1) @Max(25) Integer item, @NotNull @Min(1) @Max(5) Integer points) {}

  List<ItemScore> given() {
    return scores.stream().map(score -> new ItemScore(score.item(), score.points())).toList();
  }
}
