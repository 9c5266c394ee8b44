package org.fairway.pathway.plan.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.NewCommitment;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.platform.web.Text;

/** A commitment to enter. */
@Schema(name = "PlanCommitmentRequest", description = "A commitment of the forward plan")
public record CommitmentRequest(
    @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Text.LINES) String text,
    @NotNull ProgrammeStream stream,
    @Valid @Schema(description = "A stage of the funnel; this or standardIndicator")
        IndicatorBody indicator,
    @Valid @Schema(description = "An indicator of a standard; this or indicator")
        StandardIndicatorBody standardIndicator,
    @NotNull
        @Size(max = 11)
        @Pattern(regexp = FIGURE)
        @Schema(examples = "40", description = "Where it began, in the unit of the indicator")
        String baseline,
    @NotNull @Size(max = 11) @Pattern(regexp = FIGURE) @Schema(examples = "80") String target,
    @NotNull LocalDate dueOn,
    @NotNull
        @Size(min = 1, max = 120)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "Team or post that answers for it; no name of a person")
        String owner,
    @NotNull @Size(max = 50) @Schema(description = "Programmes that serve it")
        List<@NotNull UUID> programmes) {

  static final String FIGURE = "-?[0-9]{1,7}(\\.[0-9]{1,2})?";

  NewCommitment toNew() {
    return new NewCommitment(
        text,
        stream,
        indicator == null ? null : indicator.toIndicator(),
        standardIndicator == null ? null : standardIndicator.toIndicator(),
        new BigDecimal(baseline),
        new BigDecimal(target),
        dueOn,
        owner,
        programmes);
  }
}
