package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyCredit;
import org.fairway.pathway.levy.NewCredit;

/** A credit as shown. */
@Schema(name = "LevyCredit", description = "Levy of a month that entered an account")
public record LevyCreditView(
    @NotNull @Schema(description = "Also the id of the lot that it becomes") UUID id,
    @NotNull @Schema(maxLength = 7, pattern = Months.MONTH) String month,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9._-]+") String source,
    @NotNull LocalDate enteredOn,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "1000.00")
        String amount,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull Instant recordedAt) {

  static LevyCreditView of(LevyCredit credit) {
    NewCredit told = credit.told();
    return new LevyCreditView(
        credit.id(),
        told.month().toString(),
        told.source(),
        told.enteredOn(),
        Pounds.of(told.amount()),
        Pounds.CURRENCY,
        credit.recordedAt());
  }
}
