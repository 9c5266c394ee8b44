package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.AgeBand;
import org.fairway.pathway.levy.NewCommitment;
import org.fairway.pathway.levy.PaymentPlan;
import org.fairway.pathway.support.Refusal;

/** A promise to pay for an apprentice. */
@Schema(name = "NewLevyCommitment", description = "A promise to pay for an apprentice")
public record LevyCommitmentRequest(
    @NotNull
        @Size(max = 10)
        @Pattern(regexp = StandardKey.REFERENCE)
        @Schema(description = "Reference of the apprenticeship standard", examples = "ST0216")
        String standard,
    @NotNull
        @Size(max = 13)
        @Pattern(regexp = Pounds.GIVEN)
        @Schema(
            description = "Of training and assessment, in pounds, from 10.00; a fifth is held back",
            examples = "5000.00")
        String price,
    @NotNull @Schema(description = "First day of training, as planned") LocalDate startsOn,
    @NotNull
        @Min(1)
        @Max(PaymentPlan.MOST_MONTHS)
        @Schema(description = "Planned months of training, each with an instalment")
        Integer months,
    @NotNull
        @Schema(description = "Age on the first day: it decides what an employer without levy pays")
        AgeBand age,
    @Schema(
            description =
                "Enrolment that it follows: it begins, pauses and ends with it. Left out, it begins"
                    + " on its planned day and is moved by hand")
        UUID enrolmentId) {

  NewCommitment toNew() {
    BigDecimal pounds = new BigDecimal(price);
    if (pounds.compareTo(PaymentPlan.LEAST) < 0) {
      throw Refusal.input("/price", "too-low", "The price is 10.00 or more.");
    }
    return new NewCommitment(
        standard, new PaymentPlan(pounds, startsOn, months), age, enrolmentId, null);
  }
}
