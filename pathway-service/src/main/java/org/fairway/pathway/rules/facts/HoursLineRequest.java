package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.HoursLine;
import org.fairway.pathway.rules.PlacementMode;

/** Net hours of one delivery mode at one employer. */
@Schema(name = "RuleHours", description = "Net hours of one delivery mode at one employer")
public record HoursLineRequest(
    @NotNull PlacementMode mode,
    @NotNull
        @Size(max = 10)
        @Pattern(regexp = "[0-9]{1,6}([.][0-9]{1,2})?")
        @Schema(examples = "105.00")
        String hours,
    @Size(max = 20)
        @Pattern(regexp = "[A-Za-z0-9._-]+")
        @Schema(description = "Code of the employer, never a name", examples = "RNA")
        String employer) {

  HoursLine line() {
    return new HoursLine(mode, new BigDecimal(hours), employer);
  }
}
