package org.fairway.metrics.claim;

import java.util.HashMap;
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
  private final Map<String, Span> rates = new HashMap<>();

  PrintedRates(Edition edition, IndicatorDefinition definition, Claim claim) {
    this.edition = edition;
    this.definition = definition;
    this.claim = claim;
    Names names = new Names(edition);
    // Several ways not to say are one group.
    claim
        .rates()
        .forEach((name, rate) -> rates.merge(names.group(name), Span.of(rate), Span::plus));
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
    return sum()
        .filter(sum -> !sum.holds(HUNDRED))
        .map(sum -> new Finding(FindingCode.RATES_DO_NOT_SUM, total(sum) + ", not 100"));
  }

  /** Of a whole that was printed in all its parts and nothing else: that these make it up. */
  Optional<Finding> whole() {
    return sum().map(sum -> new Finding(FindingCode.REPRODUCED, total(sum)));
  }

  private Optional<Span> sum() {
    return definition.kind() == Kind.SHARE && rates.keySet().containsAll(edition.groups())
        ? Optional.of(edition.groups().stream().map(rates::get).reduce(Span.ZERO, Span::plus))
        : Optional.empty();
  }

  private static String total(Span sum) {
    return "they add up to " + Rounded.of(sum.printed(), 2);
  }

  /** How the figure came of them; empty when they give none, or are not of the same people. */
  Optional<Finding> finding() {
    if (claim.line() != null) {
      return Optional.empty();
    }
    boolean ownPercentage = definition.kind() == Kind.SHARE || definition.kind() == Kind.SURVEY;
    if (claim.group() != null || ownPercentage) {
      String group = claim.group() == null ? edition.focus() : claim.group();
      return Optional.ofNullable(rates.get(group)).map(rate -> ofGroup(group, rate));
    }
    Optional<Span> found = definition.unit() == Unit.RATIO ? ratio() : difference();
    return found.map(this::ofWhole);
  }

  /** A group's percentage is its own of those that were printed, or another's, or none of them. */
  private Finding ofGroup(String group, Span rate) {
    String detail =
        "the printed percentage of %s is %s"
            .formatted(group, Rounded.plain(rate.printed()).toPlainString());
    if (rate.overlaps(Span.of(claim.value()))) {
      return new Finding(FindingCode.REPRODUCED, detail);
    }
    return rates.entrySet().stream()
        .filter(other -> isValue(other.getValue()))
        .findFirst()
        .map(
            other ->
                new Finding(
                    FindingCode.GROUPS_SWAPPED, detail + "; it is that of " + other.getKey()))
        .orElseGet(() -> new Finding(FindingCode.DIFFERS, detail));
  }

  private boolean isValue(Span rate) {
    // A sum of printed figures is as exact as its doubles.
    return Math.abs(rate.printed() - claim.value().doubleValue()) < Span.TINY;
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
    if (rates.values().stream().anyMatch(this::isValue)) {
      return ratio ? FindingCode.RATE_NOT_RATIO : FindingCode.SHARE_NOT_DIFFERENCE;
    }
    return ratio && isInPercent(span, value) ? FindingCode.UNIT_WRONG : FindingCode.DIFFERS;
  }

  /** The ratio times 100, or by how many per cent it lies above 1. */
  private static boolean isInPercent(Span ratio, Span value) {
    return ratio.times(HUNDRED).meets(value) || ratio.minus(Span.ONE).times(HUNDRED).meets(value);
  }

  /** Whether no more than a unit of the value's last digit to either side is left open. */
  private static boolean isTelling(Span span, Span value) {
    return span.width() <= 2 * value.width() + Span.TINY;
  }

  private Optional<Span> ratio() {
    Span top = definition.top() == null ? null : rates.get(definition.top());
    Span bottom = definition.bottom() == null ? null : rates.get(definition.bottom());
    return top == null || bottom == null || bottom.low() <= 0
        ? Optional.empty()
        : Optional.of(top.over(bottom));
  }

  private Optional<Span> difference() {
    Span board = rates.get("BOARD_" + edition.focus());
    Span work = rates.get("WORKFORCE_" + edition.focus());
    return definition.kind() != Kind.BOARD_GAP || board == null || work == null
        ? Optional.empty()
        : Optional.of(board.minus(work));
  }
}
