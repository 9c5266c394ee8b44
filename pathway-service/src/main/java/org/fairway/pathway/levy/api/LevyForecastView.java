package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyCommitment;
import org.fairway.pathway.levy.Outlook;

/** What becomes of an account if nothing changes. */
@Schema(name = "LevyForecast", description = "What becomes of an account if nothing changes")
public record LevyForecastView(
    @NotNull @Schema(description = "The forecast begins on the next day") LocalDate settledUntil,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description =
                "Expected each month of which the employer pays the levy: what each source told of"
                    + " its newest month, in sum",
            examples = "1000.00")
        String monthlyLevy,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "31",
            description = "Of the month, on which the last source's enters")
        int levyEntersOn,
    @NotNull @Schema(maxItems = 36) List<LevyMonthView> months,
    @NotNull @Schema(maxItems = 1000, description = "Lots of today of which something will expire")
        List<ExpiringView> expiring,
    @NotNull
        @Schema(
            maxItems = 5000,
            description = "Commitments that should have begun, or completed, by now")
        List<UUID> overdue,
    @NotNull
        @Schema(
            maxItems = 5000,
            description = "Commitments on a break: what they will still cost is not in the months")
        List<UUID> onBreak) {

  /** A lot of which something will expire. */
  @Schema(name = "ExpiringLot", description = "A lot of which something will expire")
  public record ExpiringView(
      @NotNull UUID id,
      @NotNull LocalDate enteredOn,
      @NotNull @Schema(description = "First day on which it cannot be spent any more")
          LocalDate expiresOn,
      @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, description = "Left now")
          String left,
      @NotNull
          @Schema(
              maxLength = Pounds.LONGEST,
              pattern = Pounds.SHOWN,
              description = "Left on its last day, if nothing changes")
          String expected) {

    static ExpiringView of(Outlook.Expiring one) {
      return new ExpiringView(
          one.lot().id(),
          one.lot().enteredOn(),
          one.lot().expiresOn(),
          Pounds.of(one.lot().left()),
          Pounds.of(one.expected()));
    }
  }

  static LevyForecastView of(Outlook outlook) {
    return new LevyForecastView(
        outlook.account().settledUntil(),
        Pounds.CURRENCY,
        Pounds.of(outlook.levy().monthly()),
        outlook.levy().day(),
        outlook.months().stream().map(LevyMonthView::of).toList(),
        outlook.expiring().stream().map(ExpiringView::of).toList(),
        outlook.overdue().stream().map(LevyCommitment::id).toList(),
        outlook.onBreak().stream().map(LevyCommitment::id).toList());
  }
}
