package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.AgeBand;
import org.fairway.pathway.levy.NewCommitment;
import org.fairway.pathway.levy.PaymentPlan;

/** An apprentice for whom another employer's levy is applied for. */
@Schema(name = "NewLevyTransfer", description = "An apprentice for whom levy is applied for")
public record TransferRequest(
    @NotNull @Schema(description = "The applicant's account, which will make the commitment")
        UUID accountId,
    @NotNull
        @Size(max = 10)
        @Pattern(regexp = StandardKey.REFERENCE)
        @Schema(description = "Reference of the apprenticeship standard", examples = "ST0216")
        String standard,
    @NotNull
        @Size(max = 13)
        @Pattern(regexp = Pounds.GIVEN)
        @Schema(
            description = "Of training and assessment, in pounds, from 10.00",
            examples = "5000.00")
        String price,
    @NotNull @Schema(description = "First day of training, as planned") LocalDate startsOn,
    @NotNull @Min(1) @Max(PaymentPlan.MOST_MONTHS) @Schema(description = "Planned months")
        Integer months,
    @NotNull @Schema(description = "Age on the first day") AgeBand age) {

  NewCommitment toNew() {
    return new LevyCommitmentRequest(standard, price, startsOn, months, age, null).toNew();
  }
}
