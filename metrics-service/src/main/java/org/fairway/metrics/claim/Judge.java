package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.catalogue.Window;
import org.fairway.metrics.indicator.Result;

/** Holds one claim against the definition and against what the facts give. */
final class Judge {

  /** Ratios of one organisation seldom move fivefold in a year; percentages taken for them do. */
  private static final BigDecimal PLAUSIBLE = BigDecimal.valueOf(5);

  private final Edition edition;
  private final IndicatorDefinition definition;
  private final Result result;
  private final Optional<Result> before;
  private final Claim claim;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param before the same of the year before, where it may be told
   */
  Judge(
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

  Verdict verdict() {
    words();
    whoFaresWorse();
    PrintedRates printed = new PrintedRates(edition, definition, claim);
    printed.words().ifPresent(findings::add);
    new Move(claim, unit()).finding().ifPresent(findings::add);
    implausible();
    if (claim.value() != null) {
      Finding found = new Arithmetic(edition, definition, result, before, claim).finding();
      boolean none = found.code() == FindingCode.NOT_COMPARABLE;
      findings.add(none ? printed.finding().orElse(found) : found);
    } else if (findings.isEmpty()) {
      String none = "nothing is claimed that could be checked";
      findings.add(printed.whole().orElse(new Finding(FindingCode.NOT_COMPARABLE, none)));
    }
    return new Verdict(claim, definition, result, findings);
  }

  private void add(FindingCode code, String detail) {
    findings.add(new Finding(code, detail));
  }

  private void words() {
    if (claim.unit() != null && claim.unit() != unit()) {
      String detail = "is a " + unit() + ", published as " + claim.unit();
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
    if (claim.window() != null && !isOfWindow(claim.window())) {
      String detail = "covers " + definition.window() + ", not " + claim.window();
      add(FindingCode.WINDOW_WRONG, detail);
    }
  }

  /** What is divided or compared are percentages. */
  private Unit unit() {
    boolean isPart =
        claim.group() != null
            && (definition.unit() == Unit.RATIO || definition.unit() == Unit.PERCENTAGE_POINTS);
    return isPart ? Unit.PERCENT : definition.unit();
  }

  private boolean isRatio() {
    return definition.unit() == Unit.RATIO && claim.group() == null;
  }

  /** The rolling average is the two-year average by the name of earlier guidance. */
  private boolean isOfWindow(Window said) {
    Window asked = Window.valueOf(definition.window());
    return said == asked || (said.years() == 2 && asked.years() == 2);
  }

  /** Every ratio is made so that above parity the group that the standard is about fares worse. */
  private void whoFaresWorse() {
    if (claim.disadvantaged() == null || claim.value() == null || !isRatio()) {
      return;
    }
    int side = claim.value().compareTo(BigDecimal.ONE);
    String worse = side > 0 ? edition.focus() : edition.reference();
    if (side != 0 && !worse.equals(claim.disadvantaged())) {
      String detail = claim.value() + " says that " + worse + " fares worse";
      add(FindingCode.DIRECTION_REVERSED, detail);
    }
  }

  private void implausible() {
    if (claim.value() == null || claim.previousValue() == null || !isRatio()) {
      return;
    }
    boolean positive = claim.value().signum() > 0 && claim.previousValue().signum() > 0;
    BigDecimal larger = claim.value().max(claim.previousValue());
    BigDecimal smaller = claim.value().min(claim.previousValue());
    if (positive && larger.compareTo(smaller.multiply(PLAUSIBLE)) > 0) {
      String detail =
          claim.value() + " beside " + claim.previousValue() + " is not the same quantity";
      add(FindingCode.IMPLAUSIBLE, detail);
    }
  }
}
