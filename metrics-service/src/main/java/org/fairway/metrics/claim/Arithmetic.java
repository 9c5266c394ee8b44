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

  private final Edition edition;
  private final IndicatorDefinition definition;
  private final Result result;
  private final Optional<Result> before;
  private final Claim claim;

  Arithmetic(
      Edition edition,
      IndicatorDefinition definition,
      Result result,
      Optional<Result> before,
      Claim claim) {
    this.edition = edition;
    this.definition = definition;
    this.result = result;
    this.before = before;
    this.claim = claim;
  }

  Finding finding() {
    if (result.status() == Status.UNDEFINED && claim.group() == null) {
      return new Finding(FindingCode.DIFFERS, "undefined: " + result.reason());
    }
    if (result.status() != Status.COMPUTED) {
      return new Finding(FindingCode.NOT_COMPARABLE, result.reason());
    }
    Optional<Double> truth = truth();
    if (truth.isEmpty()) {
      return new Finding(FindingCode.NOT_COMPARABLE, "no such group: " + claim.group());
    }
    String detail = "the counts give " + Rounded.of(truth.get(), Math.max(decimals(), 2));
    Optional<FindingCode> code = code(truth.get());
    return code.map(found -> new Finding(found, detail)).orElseGet(() -> slip(truth.get(), detail));
  }

  private Finding slip(double truth, String detail) {
    return new Slips(edition, definition, result, before, truth)
        .all(claim.group()).stream()
            .filter(slip -> claim.value().signum() != 0)
            .filter(slip -> isPrinted(slip.value(), RoundingMode.HALF_UP))
            .findFirst()
            .map(slip -> new Finding(slip.code(), detail + "; it is " + slip.words()))
            .orElseGet(() -> new Finding(FindingCode.DIFFERS, detail));
  }

  private int decimals() {
    return Math.max(claim.value().scale(), 0);
  }

  private Optional<Double> truth() {
    return claim.group() == null
        ? Optional.of(result.value())
        : group(claim.group()).map(GroupFigure::rate).map(rate -> isOfOne() ? 100 * rate : rate);
  }

  /** Whether rates are fractions of 1; of a score they are the score, of pay the pounds. */
  private boolean isOfOne() {
    return definition.kind() != Kind.SCORE && definition.kind() != Kind.PAY_GAP;
  }

  private Optional<GroupFigure> group(String name) {
    return result.groups().stream()
        .filter(group -> Objects.equals(group.group(), name) && group.rate() != null)
        .findFirst();
  }

  private Optional<FindingCode> code(double truth) {
    boolean ratio = definition.unit() == Unit.RATIO && claim.group() == null;
    if (isPrinted(truth, RoundingMode.HALF_UP)) {
      return Optional.of(FindingCode.REPRODUCED);
    }
    if (isReversed(truth, ratio)) {
      return Optional.of(FindingCode.DIRECTION_REVERSED);
    }
    if (isPrinted(truth, RoundingMode.DOWN)) {
      return Optional.of(FindingCode.TRUNCATED);
    }
    if (ratio && List.of(0, 1, 2).stream().anyMatch(this::isOfRoundedRates)) {
      return Optional.of(FindingCode.RATES_ROUNDED_FIRST);
    }
    if (ratio && result.groups().stream().anyMatch(this::isRate)) {
      return Optional.of(FindingCode.RATE_NOT_RATIO);
    }
    return isWithoutUnknown() ? Optional.of(FindingCode.UNKNOWN_LEFT_OUT) : Optional.empty();
  }

  private boolean isReversed(double truth, boolean ratio) {
    boolean points = definition.unit() == Unit.PERCENTAGE_POINTS && claim.group() == null;
    return (ratio && truth != 0 && isPrinted(1 / truth, RoundingMode.HALF_UP))
        || (points && isPrinted(-truth, RoundingMode.HALF_UP));
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
