package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.ForecastMonth;

/** A month of an account, in pounds. */
@Schema(
    name = "LevyMonth",
    description =
        "A month of an account, in pounds: closing = opening + levy + topUp + refunded - training -"
            + " completion - transferred - expired")
public record LevyMonthView(
    @NotNull @Schema(maxLength = 7, pattern = Months.MONTH) String month,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String opening,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String levy,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String topUp,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String training,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String completion,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String refunded,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Paid from the account for apprentices of others, less what came back")
        String transferred,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Paid by accounts of others, beside this one, less what went back")
        String received,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String expired,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Paid by the employer beside the account, less what came back")
        String employerShare,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Paid by the government beside the account, less what came back")
        String governmentShare,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN) String closing) {

  static LevyMonthView of(ForecastMonth month) {
    return new LevyMonthView(
        month.month().toString(),
        Pounds.of(month.opening()),
        Pounds.of(month.levy()),
        Pounds.of(month.topUp()),
        Pounds.of(month.training()),
        Pounds.of(month.completion()),
        Pounds.of(month.refunded()),
        Pounds.of(month.transferred()),
        Pounds.of(month.received()),
        Pounds.of(month.expired()),
        Pounds.of(month.employerShare()),
        Pounds.of(month.governmentShare()),
        Pounds.of(month.closing()));
  }
}
