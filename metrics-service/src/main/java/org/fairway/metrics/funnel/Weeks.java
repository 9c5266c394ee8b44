package org.fairway.metrics.funnel;

import java.util.ArrayList;
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

  /**
   * Of the same starts one count is never more than some others together, of an earlier or a later
   * time.
   */
  record Tie(Quantity lesser, List<Quantity> greater) {}

  private static final List<Tie> TIES = ties(List.of(values()));

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

  /**
   * What the order of the times says of counts. Whoever is not yet due is not due later either. And
   * whoever is known to have left later on was known before to be in work, or to have left: as long
   * as nobody tells of an end, a job is open at all times.
   */
  static List<Tie> ties() {
    return TIES;
  }

  private static List<Tie> ties(List<Weeks> all) {
    List<Tie> ties = new ArrayList<>();
    for (int later = 1; later < all.size(); later++) {
      Quantity young = all.get(later - 1).notYet;
      ties.add(new Tie(young, List.of(all.get(later).notYet)));
      for (Weeks earlier : all.subList(0, later)) {
        ties.add(new Tie(all.get(later).left, List.of(earlier.inWork, earlier.left)));
      }
    }
    return List.copyOf(ties);
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
