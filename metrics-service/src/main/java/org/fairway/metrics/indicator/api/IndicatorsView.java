package org.fairway.metrics.indicator.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.reference.Organisation;

/** Every indicator of a standard for one organisation and period. */
@Schema(name = "Indicators")
record IndicatorsView(
    String organisation,
    String organisationName,
    Standard standard,
    String period,
    LocalDate snapshotDate,
    Audience audience,
    DisclosureView disclosure,
    String definitionVersion,
    List<IndicatorView> indicators) {

  /** Whether small counts were hidden, and below which. */
  @Schema(name = "Disclosure")
  record DisclosureView(boolean applied, int threshold) {}

  static IndicatorsView of(Organisation organisation, Period period, Released released) {
    Edition edition = released.answers().edition();
    return new IndicatorsView(
        organisation.ods(),
        organisation.name(),
        edition.standard(),
        period.toString(),
        period.snapshotDate(),
        released.audience(),
        new DisclosureView(released.audience().isProtected(), released.threshold()),
        edition.version(),
        released.answers().results().entrySet().stream()
            .map(entry -> IndicatorView.of(edition, entry.getKey(), entry.getValue()))
            .toList());
  }
}
