package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Rounded;

/**
 * Holds what they say of a change against last year's figure. With a percent sign it is a part of
 * that figure; a difference of two percentages is in points.
 */
final class Move {

  private static final double HUNDRED = 100;

  private final Claim claim;
  private final Unit unit;

  /**
   * @param unit of the figure that moved
   */
  Move(Claim claim, Unit unit) {
    this.claim = claim;
    this.unit = unit;
  }

  /** Empty when nothing is said, or rightly. */
  Optional<Finding> finding() {
    if (claim.value() == null || claim.previousValue() == null || claim.change() == null) {
      return Optional.empty();
    }
    if (claim.relative() && claim.previousValue().signum() < 0) {
      return Optional.empty(); // a part of less than nothing has no direction
    }
    BigDecimal moved = claim.value().subtract(claim.previousValue());
    if (moved.signum() * claim.change().signum() < 0) {
      return Optional.of(told(FindingCode.CHANGE_REVERSED, moved, ""));
    }
    boolean asDifference = difference().meets(Span.of(claim.change()));
    boolean asPart = part().filter(Span.of(claim.change())::meets).isPresent();
    if (claim.relative()) {
      return asPart ? Optional.empty() : Optional.of(ofPercentSign(asDifference, moved));
    }
    return asDifference
        ? Optional.empty()
        : Optional.of(told(FindingCode.CHANGE_WRONG, moved, asPart ? words() : ""));
  }

  private Finding ofPercentSign(boolean asDifference, BigDecimal moved) {
    boolean points = unit == Unit.PERCENT || unit == Unit.PERCENTAGE_POINTS;
    return asDifference
        ? new Finding(
            FindingCode.UNIT_WRONG,
            "moved by %s in %s, printed as PERCENT"
                .formatted(moved.toPlainString(), points ? Unit.PERCENTAGE_POINTS : unit))
        : told(FindingCode.CHANGE_WRONG, moved, part().map(this::inPercent).orElse(""));
  }

  private Finding told(FindingCode code, BigDecimal moved, String more) {
    return new Finding(
        code, "moved by %s, not %s".formatted(moved.toPlainString(), claim.change()) + more);
  }

  private String words() {
    return "; that is per cent of " + claim.previousValue();
  }

  private String inPercent(Span part) {
    return "; in per cent of %s it is %s"
        .formatted(claim.previousValue(), Rounded.of(part.printed(), 1));
  }

  private Span difference() {
    return Span.of(claim.value()).minus(Span.of(claim.previousValue()));
  }

  /** In per cent of last year's figure; empty where that may be 0. */
  private Optional<Span> part() {
    Span before = Span.of(claim.previousValue());
    return before.low() > 0
        ? Optional.of(Span.of(claim.value()).over(before).minus(Span.ONE).times(HUNDRED))
        : Optional.empty();
  }
}
