package org.fairway.metrics.catalogue.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;

/** A standard as it holds for a period. */
@Schema(name = "CatalogueEdition")
record CatalogueView(
    Standard standard,
    String version,
    String effectiveFrom,
    String dimension,
    List<String> groups,
    int minimumRespondents,
    String note,
    List<DefinitionView> indicators) {

  /** One indicator's definition. */
  @Schema(name = "IndicatorDefinition")
  record DefinitionView(
      String id,
      String title,
      Kind kind,
      Unit unit,
      String numerator,
      String denominator,
      String top,
      String bottom,
      Double parity,
      Boolean higherIsBetter,
      String meaning,
      String window,
      Double adverseBelow,
      Double adverseAbove,
      int decimals,
      String source) {

    static DefinitionView of(IndicatorDefinition definition) {
      return new DefinitionView(
          definition.id(),
          definition.title(),
          definition.kind(),
          definition.unit(),
          definition.numerator(),
          definition.denominator(),
          definition.top(),
          definition.bottom(),
          definition.parity(),
          definition.higherIsBetter(),
          definition.meaning(),
          definition.window(),
          definition.adverseBand() == null ? null : definition.adverseBand().lower(),
          definition.adverseBand() == null ? null : definition.adverseBand().upper(),
          definition.decimals(),
          definition.source());
    }
  }

  static CatalogueView of(Edition edition) {
    return new CatalogueView(
        edition.standard(),
        edition.version(),
        edition.effectiveFrom(),
        edition.dimension(),
        edition.groups(),
        edition.minimumRespondents(),
        edition.note(),
        edition.indicators().stream().map(DefinitionView::of).toList());
  }
}
