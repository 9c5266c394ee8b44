package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.Lot;

/** What was left at the end of a day, and until when. */
@Schema(name = "LevyBalance", description = "What was left at the end of a day, and until when")
public record LevyBalanceView(
    @NotNull LocalDate asOf,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "26400.00")
        String balance,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull @Schema(maxItems = 1000, description = "In the order in which they are spent")
        List<LotView> lots) {

  /** What is left of the levy of a month and its top-up. */
  @Schema(
      name = "LevyLot",
      description = "What is left of levy that entered on one day, with its top-up")
  public record LotView(
      @NotNull UUID id,
      @NotNull LocalDate enteredOn,
      @NotNull @Schema(description = "First day on which it cannot be spent any more")
          LocalDate expiresOn,
      @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "1100.00")
          String left) {

    static LotView of(Lot lot) {
      return new LotView(lot.id(), lot.enteredOn(), lot.expiresOn(), Pounds.of(lot.left()));
    }
  }

  static LevyBalanceView of(LocalDate asOf, List<Lot> lots) {
    BigDecimal sum = lots.stream().map(Lot::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new LevyBalanceView(
        asOf, Pounds.of(sum), Pounds.CURRENCY, lots.stream().map(LotView::of).toList());
  }
}
