package org.fairway.metrics.funnel.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.Grouping;

/** By which boards areas were grouped. */
@Schema(name = "AreaMap", description = "By which boards areas were grouped")
record AreaMapView(
    @NotNull @Schema(description = "The day whose boards are meant") LocalDate mapDate,
    @NotNull @Schema(description = "First day of the map that holds on it") LocalDate validFrom) {

  static AreaMapView of(Optional<Grouping> grouping) {
    return grouping
        .flatMap(Grouping::areas)
        .map(map -> new AreaMapView(map.on(), map.validFrom()))
        .orElse(null);
  }
}
