package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Rounded;

/**
 * Holds a figure against the percentages that were printed beside it. These are rounded, so that
 * they give a span of values and not one.
 */
final class PrintedRates {

  private static final double HUNDRED = 100;

  private final Edition edition;
  private final IndicatorDefinition definition;
  private final Claim claim;
  private final Map<String, BigDecimal> rates;

  PrintedRates(Edition edition, IndicatorDefinition definition, Claim claim) {
    this.edition = edition;
    this.definition = definition;
    this.claim = claim;
    this.rates = claim.rates();
  }

  /** What is wrong with the percentages themselves. */
  Optional<Finding> words() {
    if (definition.unit() == Unit.RATIO && claim.value() == null) {
      return ratio()
          .map(
              ratio ->
                  new Finding(
                      FindingCode.RATES_NOT_RATIO,
                      "two rates are no relative likelihood; their ratio is "
                          + Rounded.of(ratio.printed(), definition.decimals())));
    }
    if (definition.kind() == Kind.SHARE && rates.keySet().containsAll(edition.groups())) {
      Span sum = edition.groups().stream().map(this::rate).reduce(Span.ZERO, Span::plus);
      return sum.holds(HUNDRED)
          ? Optional.empty()
          : Optional.of(
              new Finding(
                  FindingCode.RATES_DO_NOT_SUM,
                  "they add up to " + Rounded.of(sum.printed(), 2) + ", not 100"));
    }
    return Optional.empty();
  }

  /** How the figure came of them; empty when they give none, or are not of the same people. */
  Optional<Finding> finding() {
    if (claim.line() != null) {
      return Optional.empty();
    }
    if (claim.group() != null) {
      return Optional.ofNullable(rates.get(claim.group())).map(this::ofGroup);
    }
    Optional<Span> found = definition.unit() == Unit.RATIO ? ratio() : difference();
    return found.map(this::ofWhole);
  }

  /** A group's percentage is one of those that were printed, or another. */
  private Finding ofGroup(BigDecimal rate) {
    boolean same = Span.of(rate).overlaps(Span.of(claim.value()));
    return new Finding(
        same ? FindingCode.REPRODUCED : FindingCode.DIFFERS,
        "the printed percentage of " + claim.group() + " is " + rate.toPlainString());
  }

  private Finding ofWhole(Span span) {
    FindingCode code = code(span, Span.of(claim.value()));
    int decimals = Math.max(definition.decimals(), 2);
    return new Finding(
        code,
        code == FindingCode.NOT_COMPARABLE
            ? "the rounding of the printed percentages leaves %s to %s"
                .formatted(Rounded.of(span.low(), decimals), Rounded.of(span.high(), decimals))
            : "the printed percentages give " + Rounded.of(span.printed(), decimals));
  }

  private FindingCode code(Span span, Span value) {
    boolean ratio = definition.unit() == Unit.RATIO;
    Span reverse = ratio ? Span.ONE.over(span) : Span.ZERO.minus(span);
    if (value.holds(span.printed()) || (span.meets(value) && isTelling(span, value))) {
      return FindingCode.REPRODUCED;
    }
    if (value.holds(reverse.printed())) {
      return FindingCode.DIRECTION_REVERSED;
    }
    if (span.meets(value)) {
      return FindingCode.NOT_COMPARABLE;
    }
    if (reverse.meets(value)) {
      return FindingCode.DIRECTION_REVERSED;
    }
    if (rates.values().stream().anyMatch(rate -> rate.compareTo(claim.value()) == 0)) {
      return ratio ? FindingCode.RATE_NOT_RATIO : FindingCode.SHARE_NOT_DIFFERENCE;
    }
    return ratio && span.times(HUNDRED).meets(value) ? FindingCode.UNIT_WRONG : FindingCode.DIFFERS;
  }

  /** Whether no more than a unit of the value's last digit to either side is left open. */
  private static boolean isTelling(Span span, Span value) {
    return span.width() <= 2 * value.width() + Span.TINY;
  }

  private Optional<Span> ratio() {
    BigDecimal top = definition.top() == null ? null : rates.get(definition.top());
    BigDecimal bottom = definition.bottom() == null ? null : rates.get(definition.bottom());
    return top == null || bottom == null || Span.of(bottom).low() <= 0
        ? Optional.empty()
        : Optional.of(Span.of(top).over(Span.of(bottom)));
  }

  private Optional<Span> difference() {
    BigDecimal board = rates.get("BOARD_" + edition.focus());
    BigDecimal work = rates.get("WORKFORCE_" + edition.focus());
    return definition.kind() != Kind.BOARD_GAP || board == null || work == null
        ? Optional.empty()
        : Optional.of(Span.of(board).minus(Span.of(work)));
  }

  private Span rate(String group) {
    return Span.of(rates.get(group));
  }
}
