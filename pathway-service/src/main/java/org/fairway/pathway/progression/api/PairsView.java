package org.fairway.pathway.progression.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progression.MentoringPair;
import org.fairway.pathway.progression.MentoringPairs;

/** All pairs of an enrolment, the first one first. */
@Schema(name = "MentoringPairs", description = "All pairs of an enrolment, the first one first")
public record PairsView(@NotNull @Schema(maxItems = MentoringPairs.MOST) List<PairView> items) {

  static PairsView of(List<MentoringPair> pairs) {
    return new PairsView(pairs.stream().map(PairView::of).toList());
  }
}
