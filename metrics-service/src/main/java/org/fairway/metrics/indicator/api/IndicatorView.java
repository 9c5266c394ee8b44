package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.AdverseBand;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Notice;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.indicator.Told;
import org.fairway.metrics.statement.YesNo;

/**
 * One indicator with all that is needed to judge it. Values are not rounded, but for displayValue.
 */
@Schema(
    name = "Indicator",
    description = "One indicator with all that is needed to judge it; only displayValue is rounded")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorView(
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
    @NotNull @Schema(maxLength = 1000) String title,
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there is no value") String reason,
    Double value,
    @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The value, rounded")
        String displayValue,
    @NotNull Unit unit,
    @NotNull DirectionView direction,
    @Schema(description = "The value at which both groups fare alike") Double parity,
    @Schema(maxLength = 200, description = "Which time its counts really cover") String window,
    @NotNull @Schema(maxItems = 100) List<GroupView> groups,
    IntervalView interval,
    Double pValue,
    @Schema(maxLength = 100) String pValueMethod,
    @Schema(description = "Whether the value lies outside adverseBand") Boolean adverse,
    AdverseBandView adverseBand,
    @Schema(maxLength = 60, description = "Which group fares worse, when adverse")
        String disadvantaged,
    DifferenceView difference,
    @Schema(maxLength = 60, description = "The word for a score, where there is one") String rating,
    @Schema(description = "Of an indicator that is answered in words") YesNo answer,
    @Schema(maxLength = 4000, description = "What was done, or why nothing was") String narrative,
    @NotNull
        @Schema(maxItems = 20, description = "What the organisation's own readers should look at")
        List<NoticeView> warnings,
    @NotNull @Schema(maxItems = 500) List<LineView> breakdown,
    @NotNull @Schema(maxLength = 40) String definitionVersion,
    @NotNull @Schema(maxItems = 1000) List<SourceView> sources) {

  /** Ratios within, both bounds included, are not flagged. */
  @Schema(
      name = "AdverseBand",
      description = "Ratios within, both bounds included, are not flagged")
  record AdverseBandView(
      @Schema(required = true) double lower, @Schema(required = true) double upper) {
    static AdverseBandView of(AdverseBand band) {
      return band == null ? null : new AdverseBandView(band.lower(), band.upper());
    }
  }

  /** Something about a figure that its reader should look at. */
  @Schema(
      name = "IndicatorWarning",
      description = "Something about a figure that its reader should look at")
  record NoticeView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-z][a-z-]*") String code,
      @NotNull @Schema(maxLength = 500) String detail) {
    static NoticeView of(Notice notice) {
      return new NoticeView(notice.code(), notice.detail());
    }
  }

  static IndicatorView of(Edition edition, IndicatorDefinition definition, Told told) {
    Result result = told.result();
    boolean judged = definition.adverseBand() != null && result.value() != null;
    boolean adverse = judged && definition.adverseBand().flags(result.value());
    return new IndicatorView(
        definition.id(),
        definition.title(),
        told.status(),
        told.reason(),
        result.value(),
        Rounded.of(result.value(), definition.decimals()),
        definition.unit(),
        DirectionView.of(definition),
        definition.parity(),
        window(definition, result),
        result.groups().stream().map(GroupView::of).toList(),
        IntervalView.of(result.interval()),
        result.significance() == null ? null : result.significance().value(),
        result.significance() == null ? null : result.significance().method(),
        judged ? adverse : null,
        AdverseBandView.of(definition.adverseBand()),
        adverse ? disadvantaged(edition, result.value()) : null,
        DifferenceView.of(result.difference()),
        result.extra().rating(),
        told.answer(),
        told.narrative(),
        result.extra().notices().stream().map(NoticeView::of).toList(),
        result.lines().stream().map(line -> LineView.of(definition, line)).toList(),
        edition.version(),
        SourceView.of(told.sources()));
  }

  private static String window(IndicatorDefinition definition, Result result) {
    return result.extra().window() == null ? definition.window() : result.extra().window().name();
  }

  /** Every ratio is made so that above parity is to the disadvantage of the focus group. */
  private static String disadvantaged(Edition edition, double value) {
    return value > 1 ? edition.focus() : edition.reference();
  }
}
