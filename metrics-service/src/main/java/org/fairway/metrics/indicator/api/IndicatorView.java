package org.fairway.metrics.indicator.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.AdverseBand;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Status;

/**
 * One indicator with all that is needed to judge it. Values are not rounded, but for displayValue.
 */
@Schema(name = "Indicator")
record IndicatorView(
    String id,
    String title,
    Status status,
    String reason,
    Double value,
    String displayValue,
    Unit unit,
    DirectionView direction,
    Double parity,
    String window,
    List<GroupView> groups,
    IntervalView interval,
    Double pValue,
    String pValueMethod,
    Boolean adverse,
    AdverseBandView adverseBand,
    String disadvantaged,
    DifferenceView difference,
    List<LineView> breakdown,
    String definitionVersion,
    List<SourceView> sources) {

  /** Ratios within, both bounds included, are not flagged. */
  @Schema(name = "AdverseBand")
  record AdverseBandView(double lower, double upper) {
    static AdverseBandView of(AdverseBand band) {
      return band == null ? null : new AdverseBandView(band.lower(), band.upper());
    }
  }

  static IndicatorView of(Edition edition, IndicatorDefinition definition, Result result) {
    boolean judged = definition.adverseBand() != null && result.value() != null;
    boolean adverse = judged && definition.adverseBand().flags(result.value());
    return new IndicatorView(
        definition.id(),
        definition.title(),
        result.status(),
        result.reason(),
        result.value(),
        Rounding.of(result.value(), definition.decimals()),
        definition.unit(),
        DirectionView.of(definition),
        definition.parity(),
        definition.window(),
        result.groups().stream().map(GroupView::of).toList(),
        IntervalView.of(result.interval()),
        result.significance() == null ? null : result.significance().value(),
        result.significance() == null ? null : result.significance().method(),
        judged ? adverse : null,
        AdverseBandView.of(definition.adverseBand()),
        adverse ? disadvantaged(edition, result.value()) : null,
        DifferenceView.of(result.difference()),
        result.lines().stream().map(line -> LineView.of(definition, line)).toList(),
        edition.version(),
        SourceView.of(result.sources()));
  }

  /** Every ratio is made so that above parity is to the disadvantage of the focus group. */
  private static String disadvantaged(Edition edition, double value) {
    return value > 1 ? edition.focus() : edition.reference();
  }
}
