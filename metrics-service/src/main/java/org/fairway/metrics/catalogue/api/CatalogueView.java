package org.fairway.metrics.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;

/** A standard as it holds for a period. */
@Schema(name = "CatalogueEdition", description = "A standard as it holds for a period")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogueView(
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 40) String version,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}", description = "First year")
        String effectiveFrom,
    @NotNull @Schema(maxLength = 40, description = "What its groups are told apart by")
        String dimension,
    @NotNull @Size(max = 20) List<@Size(max = 60) String> groups,
    @Schema(required = true, minimum = "0", maximum = "1000") int minimumRespondents,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "1",
            description = "Share of people who did not say above which it is warned")
        double unknownShareAbove,
    @Schema(maxLength = 2000) String note,
    @NotNull @Schema(maxItems = 100) List<DefinitionView> indicators) {

  /** One indicator's definition. */
  @Schema(name = "IndicatorDefinition", description = "How an indicator is defined")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DefinitionView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
      @NotNull @Schema(maxLength = 1000) String title,
      @NotNull Kind kind,
      @NotNull Unit unit,
      @Schema(maxLength = 200) String numerator,
      @Schema(maxLength = 200) String denominator,
      @Schema(maxLength = 60) String top,
      @Schema(maxLength = 60) String bottom,
      Double parity,
      Boolean higherIsBetter,
      @Schema(maxLength = 1000) String meaning,
      @Schema(maxLength = 200) String window,
      Double adverseBelow,
      Double adverseAbove,
      @Schema(required = true, minimum = "0", maximum = "10") int decimals,
      @Schema(maxLength = 1000) String source,
      SettingsView settings) {

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
          definition.source(),
          SettingsView.of(definition.settings()));
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
        edition.unknownShareAbove(),
        edition.note(),
        edition.indicators().stream().map(DefinitionView::of).toList());
  }
}
