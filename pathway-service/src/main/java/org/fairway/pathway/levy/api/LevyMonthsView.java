package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.ForecastMonth;

/** Settled months, oldest first. */
@Schema(name = "LevyMonths", description = "Settled months, oldest first")
public record LevyMonthsView(
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull @Schema(maxItems = MOST) List<LevyMonthView> months) {

  /** Months at once. */
  static final int MOST = 120;

  static LevyMonthsView of(List<ForecastMonth> months) {
    return new LevyMonthsView(Pounds.CURRENCY, months.stream().map(LevyMonthView::of).toList());
  }
}
