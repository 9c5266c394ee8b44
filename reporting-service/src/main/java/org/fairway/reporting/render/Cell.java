package org.fairway.reporting.render;

import java.math.BigDecimal;

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
    return value == null ? new Absent(Status.NOT_SUPPLIED) : new Figure(value, unit);
  }

  /** The reason takes the place of the value unless the figure was computed. */
  static Cell of(Status status, BigDecimal value, Unit unit) {
    return status == Status.COMPUTED ? number(value, unit) : new Absent(status);
  }

  /** Words. */
  record Text(String display) implements Cell {
    @Override
    public boolean numeric() {
      return false;
    }
  }

  /** A number, unrounded. */
  record Figure(BigDecimal value, Unit unit) implements Cell {
    @Override
    public String display() {
      return unit.display(value);
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
