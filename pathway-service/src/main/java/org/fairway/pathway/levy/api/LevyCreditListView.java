package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyCredit;
import org.fairway.pathway.levy.LevyCredits;

/** Credits that were told at once, in their order. */
@Schema(name = "LevyCreditList", description = "Credits that were told at once, in their order")
public record LevyCreditListView(
    @NotNull @Schema(maxItems = LevyCredits.MOST) List<LevyCreditView> credits) {

  static LevyCreditListView of(List<LevyCredit> credits) {
    return new LevyCreditListView(credits.stream().map(LevyCreditView::of).toList());
  }
}
