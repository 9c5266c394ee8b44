package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.LostOpportunity;

/** What expires next month, and what it could have paid for. */
@Schema(
    name = "LevyLostOpportunity",
    description = "What expires next month if nothing changes, and what it could have paid for")
public record LostOpportunityView(
    @NotNull @Schema(maxLength = 7, pattern = Months.MONTH) String month,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Lost in it",
            examples = "700.00")
        String amount,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull @Schema(maxItems = 1000) List<LevyForecastView.ExpiringView> lots,
    @NotNull
        @Schema(
            maxItems = 5000,
            description = "Standards of which it pays a month of training or more")
        List<WorthView> couldHavePaidFor) {

  /** What an amount is worth in apprenticeships of a standard. */
  @Schema(
      name = "LevyWorth",
      description = "What an amount is worth in a standard, at the highest price that is funded")
  public record WorthView(
      @NotNull @Schema(maxLength = 20, pattern = StandardKey.REFERENCE, examples = "ST0216")
          String standard,
      @NotNull @Schema(maxLength = 20, pattern = "[0-9.]+", examples = "1.3") String version,
      @NotNull @Schema(maxLength = 300) String title,
      @Schema(required = true, minimum = "1", maximum = "8") int level,
      @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "5000.00")
          String price,
      @Schema(required = true, minimum = "0", description = "Whole ones, to completion")
          int apprenticeships,
      @Schema(required = true, minimum = "0", description = "Whole instalments")
          int monthsOfTraining) {

    static WorthView of(LostOpportunity.Worth worth) {
      return new WorthView(
          worth.standard().key().reference(),
          worth.standard().key().version(),
          worth.standard().title(),
          worth.standard().level(),
          Pounds.of(worth.standard().maximumFunding()),
          worth.apprenticeships(),
          worth.monthsOfTraining());
    }
  }

  static LostOpportunityView of(LostOpportunity lost) {
    return new LostOpportunityView(
        lost.month().toString(),
        Pounds.of(lost.amount()),
        Pounds.CURRENCY,
        lost.lots().stream().map(LevyForecastView.ExpiringView::of).toList(),
        lost.couldPay().stream().map(WorthView::of).toList());
  }
}
