package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.util.List;

/** One cell of a table: words, a number, or the reason why there is no number. */
public sealed interface Cell {

  /** What a reader sees. */
  String display();

  /** Numbers stand at the right, words at the left. */
  default boolean numeric() {
    return true;
  }

  static Cell text(String words) {
    return new Text(words);
  }

  /** A number, or "not supplied" when there is none. */
  static Cell number(BigDecimal value, Unit unit) {
    return number(value, unit, List.of());
  }

  private static Cell number(BigDecimal value, Unit unit, List<BigDecimal> apart) {
    return value == null ? new Absent(Status.NOT_SUPPLIED) : new Figure(value, unit, apart);
  }

  /** The reason takes the place of the value unless the figure was computed. */
  static Cell of(Status status, BigDecimal value, Unit unit) {
    return of(status, value, unit, List.of());
  }

  /** The same of a number that must not read as one of these unless it is. */
  static Cell of(Status status, BigDecimal value, Unit unit, List<BigDecimal> apart) {
    return status == Status.COMPUTED ? number(value, unit, apart) : new Absent(status);
  }

  /** Words. */
  record Text(String display) implements Cell {
    @Override
    public boolean numeric() {
      return false;
    }
  }

  /**
   * A number, unrounded.
   *
   * @param apart numbers that it is not shown as unless it is one of them
   */
  record Figure(BigDecimal value, Unit unit, List<BigDecimal> apart) implements Cell {
    public Figure {
      apart = List.copyOf(apart);
    }

    @Override
    public String display() {
      return unit.display(value, apart);
    }
  }

  /** No number, and why. */
  record Absent(Status status) implements Cell {
    @Override
    public String display() {
      return status.words();
    }
  }
}
