package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.AgeBand;
import org.fairway.pathway.levy.PledgeWishes;
import org.fairway.pathway.support.Refusal;

/** Levy to offer to other employers of the care system. */
@Schema(name = "NewLevyPledge", description = "Levy to offer to other employers")
public record LevyPledgeRequest(
    @NotNull @Schema(description = "The account that will pay") UUID accountId,
    @NotNull
        @Size(max = 13)
        @Pattern(regexp = Pounds.GIVEN)
        @Schema(description = "Pounds, for all that is approved of it", examples = "20000.00")
        String amount,
    @Size(max = 50) @Schema(description = "Standards that are wished for; any when left out")
        List<@NotNull @Size(max = 10) @Pattern(regexp = StandardKey.REFERENCE) String> standards,
    @Size(max = 3) @Schema(description = "Ages that are wished for; any when left out")
        List<@NotNull AgeBand> ages,
    @Schema(description = "Latest first day that is wished for; any when left out")
        LocalDate startBy) {

  BigDecimal pounds() {
    BigDecimal pounds = new BigDecimal(amount);
    if (pounds.signum() <= 0) {
      throw Refusal.input("/amount", "not-positive", "A pledge is more than nothing.");
    }
    return pounds;
  }

  PledgeWishes wishes() {
    return new PledgeWishes(
        standards == null ? List.of() : standards, ages == null ? List.of() : ages, startBy);
  }
}
