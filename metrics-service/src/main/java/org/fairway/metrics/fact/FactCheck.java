package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/**
 * Checks one fact by itself: known measure, known dimensions and values, figures of the right kind.
 */
final class FactCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /** Digits before and after the point: sums of more would take longer than anybody waits. */
  private static final int DIGITS = 25;

  private final String at;
  private final RawFact raw;
  private final List<Flaw> flaws = new ArrayList<>();

  FactCheck(int index, RawFact raw) {
    this.at = "/facts/" + index;
    this.raw = raw;
  }

  /** The fact in canonical form; empty when there are flaws. */
  Optional<Fact> check() {
    Map<String, String> dimensions = dimensions();
    Optional<Measure> measure = measure();
    measure.ifPresent(known -> within(known, dimensions));
    measure.filter(any -> isPlain()).ifPresent(known -> figures(known.kind()));
    return flaws.isEmpty()
        ? Optional.of(
            new Fact(
                raw.measure(),
                dimensions,
                raw.count(),
                raw.percent(),
                raw.respondents(),
                raw.score(),
                raw.amount()))
        : Optional.empty();
  }

  List<Flaw> flaws() {
    return flaws;
  }

  private Optional<Measure> measure() {
    Optional<Measure> known = Optional.ofNullable(raw.measure()).flatMap(Measures::find);
    if (known.isEmpty()) {
      flaw("/measure", "measure-unknown", MeasureHint.of(raw.measure()));
    }
    return known;
  }

  private void within(Measure measure, Map<String, String> dimensions) {
    measure
        .within()
        .forEach(
            (name, value) -> {
              if (!value.equals(dimensions.getOrDefault(name, value))) {
                String detail = measure.name() + " counts people of " + name + " " + value;
                flaw("/dimensions/" + name, "value-conflict", detail);
              }
            });
  }

  private Map<String, String> dimensions() {
    Map<String, String> canonical = new TreeMap<>();
    if (raw.dimensions() != null) {
      raw.dimensions()
          .forEach((name, value) -> dimension(name, value).ifPresent(v -> canonical.put(name, v)));
    }
    DimensionBook.closure(canonical).forEach((name, value) -> agree(canonical, name));
    return canonical;
  }

  private Optional<String> dimension(String name, String value) {
    if (!DimensionBook.knows(name)) {
      String known = String.join(", ", DimensionBook.names());
      flaw("/dimensions", "dimension-unknown", "a dimension is not known; known are " + known);
      return Optional.empty();
    }
    Optional<String> canonical =
        value == null ? Optional.empty() : DimensionBook.value(name, value);
    if (canonical.isEmpty()) {
      flaw("/dimensions/" + name, "value-unknown", "allowed: " + DimensionBook.allowed(name));
    }
    return canonical;
  }

  /** A coarse value given beside a fine one must be the one that the fine one implies. */
  private void agree(Map<String, String> given, String name) {
    given.forEach(
        (other, value) -> {
          String implied = DimensionBook.closure(Map.of(other, value)).get(name);
          if (implied != null && given.containsKey(name) && !implied.equals(given.get(name))) {
            flaw("/dimensions/" + name, "value-conflict", "contradicts " + other);
          }
        });
  }

  /** Few characters can stand for a thousand million digits, as in 1E-999999999. */
  private boolean isPlain() {
    int before = flaws.size();
    plain("/count", raw.count());
    plain("/percent", raw.percent());
    plain("/score", raw.score());
    plain("/amount", raw.amount());
    return flaws.size() == before;
  }

  private void plain(String pointer, BigDecimal number) {
    if (number != null
        && (Math.abs((long) number.scale()) > DIGITS || number.precision() > 2 * DIGITS)) {
      flaw(pointer, "number-too-long", "at most " + DIGITS + " digits after the point");
    }
  }

  private void figures(Measure.Kind kind) {
    switch (kind) {
      case COUNT -> count(true);
      case DECIMAL -> {
        count(false);
        half();
      }
      case SURVEY -> {
        ranged("/percent", raw.percent(), HUNDRED);
        respondents();
      }
      case SCORE -> {
        ranged("/score", raw.score(), BigDecimal.TEN);
        respondents();
      }
      case RATING -> ranged("/score", raw.score(), THREE);
      case AMOUNT -> ranged("/amount", raw.amount(), MOST);
    }
    boolean counted = kind == Measure.Kind.COUNT || kind == Measure.Kind.DECIMAL;
    refuseIf(!counted && raw.count() != null, "/count", kind);
    refuseIf(kind != Measure.Kind.SURVEY && raw.percent() != null, "/percent", kind);
    boolean scored = kind == Measure.Kind.SCORE || kind == Measure.Kind.RATING;
    refuseIf(!scored && raw.score() != null, "/score", kind);
    refuseIf(kind != Measure.Kind.AMOUNT && raw.amount() != null, "/amount", kind);
    refuseIf(counted && raw.respondents() != null, "/respondents", kind);
  }

  private void count(boolean whole) {
    BigDecimal count = raw.count();
    if (count == null) {
      flaw("/count", "count-missing", "this measure needs a count");
    } else if (count.signum() < 0) {
      flaw("/count", "count-negative", "a count is zero or more");
    } else if (whole && count.stripTrailingZeros().scale() > 0) {
      flaw("/count", "count-not-whole", "a count of people is a whole number");
    } else if (count.compareTo(MOST) > 0) {
      flaw("/count", "count-too-large", "at most " + MOST);
    }
  }

  /** The mean of two whole numbers. */
  private void half() {
    boolean mean = raw.measure().endsWith(Intake.AVERAGE);
    if (mean && raw.count() != null && raw.count().multiply(TWO).stripTrailingZeros().scale() > 0) {
      flaw("/count", "count-not-half", "a mean of two years' counts is whole or a half");
    }
  }

  private void ranged(String pointer, BigDecimal value, BigDecimal most) {
    if (value == null || value.signum() < 0 || value.compareTo(most) > 0) {
      flaw(pointer, "out-of-range", "needed, from 0 to " + most);
    }
  }

  /**
   * A percentage or score without them is taken; how many answered is then not known, and it says
   * so.
   */
  private void respondents() {
    if (raw.respondents() == null) {
      return;
    }
    if (raw.respondents() < 0) {
      flaw("/respondents", "respondents-negative", "a number of people is zero or more");
    } else if (BigDecimal.valueOf(raw.respondents()).compareTo(MOST) > 0) {
      flaw("/respondents", "respondents-too-many", "at most " + MOST);
    }
  }

  private void refuseIf(boolean present, String pointer, Measure.Kind kind) {
    if (present) {
      flaw(pointer, "figure-unexpected", "not a figure of a measure of kind " + kind);
    }
  }

  private void flaw(String pointer, String code, String detail) {
    flaws.add(new Flaw(at + pointer, code, detail));
  }
}
