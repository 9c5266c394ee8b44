package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.GroupFigure;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;

/** Finds out how a printed value came about: rightly, or by a usual mistake. */
final class Arithmetic {

  private final IndicatorDefinition definition;
  private final Result result;
  private final Claim claim;

  Arithmetic(IndicatorDefinition definition, Result result, Claim claim) {
    this.definition = definition;
    this.result = result;
    this.claim = claim;
  }

  Finding finding() {
    if (result.status() != Status.COMPUTED) {
      return new Finding(FindingCode.NOT_COMPARABLE, result.reason());
    }
    Optional<Double> truth = truth();
    if (truth.isEmpty()) {
      return new Finding(FindingCode.NOT_COMPARABLE, "no such group: " + claim.group());
    }
    String detail = "the counts give " + Rounded.of(truth.get(), Math.max(decimals(), 2));
    return new Finding(code(truth.get()), detail);
  }

  private int decimals() {
    return Math.max(claim.value().scale(), 0);
  }

  private Optional<Double> truth() {
    return claim.group() == null
        ? Optional.of(result.value())
        : group(claim.group()).map(GroupFigure::rate).map(rate -> 100 * rate);
  }

  private Optional<GroupFigure> group(String name) {
    return result.groups().stream()
        .filter(group -> Objects.equals(group.group(), name) && group.rate() != null)
        .findFirst();
  }

  private FindingCode code(double truth) {
    boolean ratio = definition.unit() == Unit.RATIO;
    if (isPrinted(truth, RoundingMode.HALF_UP)) {
      return FindingCode.REPRODUCED;
    }
    if (ratio && truth != 0 && isPrinted(1 / truth, RoundingMode.HALF_UP)) {
      return FindingCode.DIRECTION_REVERSED;
    }
    if (isPrinted(truth, RoundingMode.DOWN)) {
      return FindingCode.TRUNCATED;
    }
    if (ratio && List.of(0, 1, 2).stream().anyMatch(this::isOfRoundedRates)) {
      return FindingCode.RATES_ROUNDED_FIRST;
    }
    if (ratio && result.groups().stream().anyMatch(this::isRate)) {
      return FindingCode.RATE_NOT_RATIO;
    }
    return isWithoutUnknown() ? FindingCode.UNKNOWN_LEFT_OUT : FindingCode.DIFFERS;
  }

  private boolean isPrinted(double value, RoundingMode mode) {
    return Rounded.plain(value).setScale(decimals(), mode).compareTo(claim.value()) == 0;
  }

  private boolean isRate(GroupFigure group) {
    return group.rate() != null && isPrinted(100 * group.rate(), RoundingMode.HALF_UP);
  }

  /** Rates in percent, rounded to so many decimals, then divided. */
  private boolean isOfRoundedRates(int decimals) {
    Optional<BigDecimal> top = group(definition.top()).map(group -> percent(group, decimals));
    Optional<BigDecimal> bottom = group(definition.bottom()).map(group -> percent(group, decimals));
    return top.isPresent()
        && bottom.isPresent()
        && bottom.get().signum() != 0
        && isPrinted(top.get().doubleValue() / bottom.get().doubleValue(), RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(GroupFigure group, int decimals) {
    return Rounded.plain(100 * group.rate()).setScale(decimals, RoundingMode.HALF_UP);
  }

  private boolean isWithoutUnknown() {
    Optional<GroupFigure> unknown = group(Edition.UNKNOWN);
    Optional<GroupFigure> of =
        claim.group() == null ? result.groups().stream().findFirst() : group(claim.group());
    if (definition.kind() != Kind.SHARE || unknown.isEmpty() || of.isEmpty()) {
      return false;
    }
    long known = of.get().denominator() - unknown.get().numerator();
    return known > 0 && isPrinted(100.0 * of.get().numerator() / known, RoundingMode.HALF_UP);
  }
}
