package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Overview;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.indicator.Told;
import org.fairway.metrics.reference.Organisations;
import org.fairway.metrics.statement.YesNo;

/** One standard of every organisation of a care system. */
@Schema(
    name = "IndicatorOverview",
    description = "One standard of every organisation of a care system")
record OverviewView(
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxItems = 1000) List<RowView> organisations) {

  /** An organisation's indicators without their figures. */
  @Schema(
      name = "IndicatorOverviewRow",
      description = "An organisation's indicators without their figures")
  record RowView(
      @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
          String organisation,
      @NotNull @Schema(maxLength = 200) String organisationName,
      @NotNull Audience audience,
      @NotNull @Schema(maxItems = 100) List<ValueView> indicators) {

    static RowView of(Overview.Row row, boolean breakdown) {
      Edition edition = row.answers().edition();
      return new RowView(
          row.organisation(),
          Organisations.name(row.organisation()),
          row.audience(),
          edition.indicators().stream()
              .map(one -> ValueView.of(edition, one, row.told(one), breakdown))
              .toList());
    }
  }

  /** A value, or that there is none. */
  @Schema(name = "IndicatorValue", description = "A value, or that there is none")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ValueView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
      @NotNull Status status,
      Double value,
      @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The value, rounded")
          String displayValue,
      @Schema(description = "Of an indicator that is answered in words") YesNo answer,
      @NotNull Unit unit,
      Double pValue,
      @Schema(description = "Whether the value lies outside the adverse band") Boolean adverse,
      @Schema(maxItems = 500, description = "Only when asked for") List<LineValueView> breakdown) {

    static ValueView of(
        Edition edition, IndicatorDefinition definition, Told told, boolean breakdown) {
      Result result = told.result();
      boolean judged = definition.adverseBand() != null && result.value() != null;
      return new ValueView(
          definition.id(),
          told.status(),
          result.value(),
          Rounded.of(result.value(), definition.decimals()),
          told.answer(),
          definition.unit(),
          result.significance() == null ? null : result.significance().value(),
          judged ? (Boolean) definition.adverseBand().flags(result.value()) : null,
          breakdown
              ? result.lines().stream().map(line -> LineValueView.of(definition, line)).toList()
              : null);
    }
  }

  /** A line of a breakdown. */
  @Schema(name = "IndicatorLineValue", description = "A line of a breakdown")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineValueView(
      @NotNull @Schema(maxLength = 200) String key,
      @NotNull Status status,
      Double value,
      @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The value, rounded")
          String displayValue,
      @Schema(
              maxLength = 200,
              description = "Key of the line whose people these are a part of; never add the two")
          String partOf) {

    static LineValueView of(IndicatorDefinition definition, Result line) {
      return new LineValueView(
          line.key(),
          line.status(),
          line.value(),
          Rounded.of(line.value(), definition.decimals()),
          line.partOf());
    }
  }

  static OverviewView of(
      Standard standard, Period period, List<Overview.Row> rows, boolean breakdown) {
    return new OverviewView(
        standard,
        period.toString(),
        rows.parallelStream().map(row -> RowView.of(row, breakdown)).toList());
  }
}
