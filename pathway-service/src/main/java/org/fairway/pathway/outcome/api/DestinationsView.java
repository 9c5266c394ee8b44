package org.fairway.pathway.outcome.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.outcome.Destinations;
import org.fairway.pathway.outcome.WentTo;

/** Everywhere somebody went, the first one first. */
@Schema(name = "Destinations", description = "Everywhere somebody went, the first one first")
public record DestinationsView(
    @NotNull @Schema(maxItems = Destinations.MOST) List<DestinationView> items) {

  static DestinationsView of(List<WentTo> all) {
    return new DestinationsView(all.stream().map(DestinationView::of).toList());
  }
}
