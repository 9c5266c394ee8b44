package org.fairway.metrics.comparison.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.comparison.Basis;
import org.fairway.metrics.comparison.Comparator;
import org.fairway.metrics.comparison.Compared;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.indicator.Told;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.statement.YesNo;

/** An organisation's indicators beside its care system's and England's. */
@Schema(
    name = "Comparison",
    description = "An organisation's indicators beside its care system's and England's")
record ComparisonView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull Audience audience,
    @NotNull @Schema(maxLength = 40) String definitionVersion,
    @NotNull @Schema(maxItems = 100) List<LineView> indicators) {

  /** One indicator, three times. */
  @Schema(name = "ComparedIndicator", description = "One indicator of three places")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
      @NotNull @Schema(maxLength = 1000) String title,
      @NotNull Unit unit,
      Boolean higherIsBetter,
      @Schema(description = "The value at which both groups fare alike") Double parity,
      @NotNull FigureView organisation,
      @NotNull FigureView system,
      @NotNull FigureView england) {}

  /** A value, or why there is none. */
  @Schema(name = "ComparedFigure", description = "A value, or why there is none")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FigureView(
      @NotNull Status status,
      @Schema(maxLength = 500, description = "Why there is no value") String reason,
      @Schema(
              maxLength = 40,
              pattern = Rounded.FORM,
              description = "The value, rounded; counts of others cannot be worked out from it")
          String displayValue,
      @Schema(description = "Of an indicator that is answered in words") YesNo answer,
      Basis basis,
      @Schema(minimum = "3", maximum = "1000", description = "How many were added up")
          Long organisations) {

    static FigureView of(Comparator other) {
      return new FigureView(
          other.status(),
          other.reason(),
          other.value(),
          other.answer(),
          other.basis(),
          other.organisations());
    }

    static FigureView of(IndicatorDefinition definition, Told own) {
      return new FigureView(
          own.status(),
          own.reason(),
          Rounded.of(own.result().value(), definition.decimals()),
          own.answer(),
          null,
          null);
    }
  }

  static ComparisonView of(Organisation organisation, Period period, Compared compared) {
    return new ComparisonView(
        organisation.ods(),
        compared.own().answers().edition().standard(),
        period.toString(),
        compared.own().audience(),
        compared.own().answers().edition().version(),
        compared.own().answers().edition().indicators().stream()
            .map(definition -> line(definition, compared))
            .toList());
  }

  private static LineView line(IndicatorDefinition definition, Compared compared) {
    return new LineView(
        definition.id(),
        definition.title(),
        definition.unit(),
        definition.higherIsBetter(),
        definition.parity(),
        FigureView.of(definition, compared.own().told(definition)),
        FigureView.of(compared.system().get(definition.id())),
        FigureView.of(compared.england().get(definition.id())));
  }
}
