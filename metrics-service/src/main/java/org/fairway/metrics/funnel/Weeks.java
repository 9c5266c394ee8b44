package org.fairway.metrics.funnel;

import java.util.List;

/** The times after a start at which it is asked whether the person is still in work. */
public enum Weeks {
  W13(
      13,
      Quantity.DUE_13,
      Quantity.IN_WORK_13,
      Quantity.LEFT_13,
      Quantity.NOT_KNOWN_13,
      Quantity.NOT_YET_13),
  W26(
      26,
      Quantity.DUE_26,
      Quantity.IN_WORK_26,
      Quantity.LEFT_26,
      Quantity.NOT_KNOWN_26,
      Quantity.NOT_YET_26),
  W52(
      52,
      Quantity.DUE_52,
      Quantity.IN_WORK_52,
      Quantity.LEFT_52,
      Quantity.NOT_KNOWN_52,
      Quantity.NOT_YET_52);

  private final int number;
  private final Quantity due;
  private final Quantity inWork;
  private final Quantity left;
  private final Quantity notKnown;
  private final Quantity notYet;

  Weeks(
      int number,
      Quantity due,
      Quantity inWork,
      Quantity left,
      Quantity notKnown,
      Quantity notYet) {
    this.number = number;
    this.due = due;
    this.inWork = inWork;
    this.left = left;
    this.notKnown = notKnown;
    this.notYet = notYet;
  }

  public int number() {
    return number;
  }

  /** The same in days. */
  int days() {
    return 7 * number;
  }

  /** Starts so long ago. */
  public Quantity due() {
    return due;
  }

  /** Of the due, those that a report has shown in work so long. */
  public Quantity inWork() {
    return inWork;
  }

  /** Of the due, those that a report has shown to have left before. */
  public Quantity left() {
    return left;
  }

  /** Of the due, those of which no report tells. */
  public Quantity notKnown() {
    return notKnown;
  }

  /** Starts that are younger. */
  public Quantity notYet() {
    return notYet;
  }

  /** What the due ones are made of. */
  List<Quantity> parts() {
    return List.of(inWork, left, notKnown);
  }
}
