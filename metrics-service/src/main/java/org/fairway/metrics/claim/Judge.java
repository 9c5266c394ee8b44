package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;

/** Holds one claim against the definition and against what the facts give. */
final class Judge {

  /** Ratios of one organisation seldom move fivefold in a year; percentages taken for them do. */
  private static final BigDecimal PLAUSIBLE = BigDecimal.valueOf(5);

  private final IndicatorDefinition definition;
  private final Result result;
  private final Claim claim;
  private final List<Finding> findings = new ArrayList<>();

  Judge(IndicatorDefinition definition, Result result, Claim claim) {
    this.definition = definition;
    this.result = result;
    this.claim = claim;
  }

  Verdict verdict() {
    words();
    rates();
    moves();
    if (claim.value() != null) {
      findings.add(new Arithmetic(definition, result, claim).finding());
    } else if (findings.isEmpty()) {
      add(FindingCode.NOT_COMPARABLE, "nothing is claimed that could be checked");
    }
    return new Verdict(claim, definition, result, findings);
  }

  private void add(FindingCode code, String detail) {
    findings.add(new Finding(code, detail));
  }

  private void words() {
    if (claim.unit() != null && claim.unit() != definition.unit()) {
      String detail = "is a " + definition.unit() + ", published as " + claim.unit();
      add(FindingCode.UNIT_WRONG, detail);
    }
    if (claim.top() != null && definition.top() != null && !claim.top().equals(definition.top())) {
      String detail = definition.top() + " is on top, not " + claim.top();
      add(FindingCode.DIRECTION_REVERSED, detail);
    }
    if (claim.measure() != null && !claim.measure().equals(definition.numerator())) {
      String detail = "counts " + definition.numerator() + ", not " + claim.measure();
      add(FindingCode.DEFINITION_WRONG, detail);
    }
  }

  private void rates() {
    if (definition.unit() != Unit.RATIO) {
      return;
    }
    BigDecimal top = claim.rates().get(definition.top());
    BigDecimal bottom = claim.rates().get(definition.bottom());
    if (top == null || bottom == null || bottom.signum() == 0) {
      return;
    }
    BigDecimal ratio = top.divide(bottom, MathContext.DECIMAL64);
    if (claim.value() == null) {
      String detail =
          "two rates are no relative likelihood; their ratio is "
              + Rounded.of(ratio.doubleValue(), definition.decimals());
      add(FindingCode.RATES_NOT_RATIO, detail);
    }
  }

  private void moves() {
    if (claim.value() == null || claim.previousValue() == null) {
      return;
    }
    BigDecimal moved = claim.value().subtract(claim.previousValue());
    if (claim.change() != null && moved.signum() * claim.change().signum() < 0) {
      String detail = "moved by " + moved.toPlainString() + ", not " + claim.change();
      add(FindingCode.CHANGE_REVERSED, detail);
    }
    boolean positive = claim.value().signum() > 0 && claim.previousValue().signum() > 0;
    if (definition.unit() == Unit.RATIO && positive) {
      BigDecimal larger = claim.value().max(claim.previousValue());
      BigDecimal smaller = claim.value().min(claim.previousValue());
      if (larger.compareTo(smaller.multiply(PLAUSIBLE)) > 0) {
        String detail =
            claim.value() + " beside " + claim.previousValue() + " is not the same quantity";
        add(FindingCode.IMPLAUSIBLE, detail);
      }
    }
  }
}
