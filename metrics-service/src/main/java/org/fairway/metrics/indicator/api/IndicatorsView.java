package org.fairway.metrics.indicator.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.PolicyNote;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Told;
import org.fairway.metrics.reference.Organisation;

/** Every indicator of a standard for one organisation and period. */
@Schema(
    name = "Indicators",
    description = "Every indicator of a standard for one organisation and period")
record IndicatorsView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull @Schema(maxLength = 200) String organisationName,
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(description = "Day of the workforce snapshot of the period")
        LocalDate snapshotDate,
    @NotNull Audience audience,
    @NotNull PolicyNote disclosure,
    @NotNull @Schema(maxLength = 40) String definitionVersion,
    @NotNull @Schema(maxItems = 100) List<IndicatorView> indicators) {

  static IndicatorsView of(Organisation organisation, Period period, Released released) {
    Edition edition = released.answers().edition();
    return new IndicatorsView(
        organisation.ods(),
        organisation.name(),
        edition.standard(),
        period.toString(),
        period.snapshotDate(),
        released.audience(),
        released.disclosure(),
        edition.version(),
        released.answers().results().entrySet().stream()
            .map(
                entry ->
                    IndicatorView.of(
                        edition,
                        entry.getKey(),
                        new Told(entry.getValue(), released.statements().get(entry.getKey().id()))))
            .toList());
  }
}
