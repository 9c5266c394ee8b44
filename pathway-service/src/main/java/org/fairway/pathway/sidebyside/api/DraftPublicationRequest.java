package org.fairway.pathway.sidebyside.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.sidebyside.NewPublication;

/** What is to be shown; nothing that is not named. */
@Schema(name = "PlanPublicationRequest", description = "What is to be shown to others")
public record DraftPublicationRequest(
    @NotNull @Size(max = 7) @Pattern(regexp = PlanYear.PATTERN) @Schema(examples = "2024-25")
        String period,
    @Size(max = 7)
        @Pattern(regexp = PlanYear.PATTERN)
        @Schema(
            examples = "2023-24",
            description = "Year whose figures are shown as baselines; absent: no baselines")
        String baselinePeriod,
    @NotNull @Size(max = 100) List<@NotNull UUID> commitments,
    @NotNull @Size(max = 100) List<@NotNull UUID> programmes,
    @Schema(
            defaultValue = "false",
            description = "Whether commitments are told in words too; read them over first")
        Boolean withText) {

  NewPublication toNew() {
    return new NewPublication(
        Years.of("/period", period),
        baselinePeriod == null ? null : Years.of("/baselinePeriod", baselinePeriod),
        commitments,
        programmes,
        Boolean.TRUE.equals(withText));
  }
}
