package org.fairway.pathway.work;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether somebody was still in work so many weeks after the start.
 *
 * @param dueOn the day on which it can be known
 */
public record Sustained(int weeks, LocalDate dueOn, State state) {
  /** Weeks after which it is asked. */
  public static final List<Integer> WEEKS = List.of(13, 26, 52);

  /** What is known. */
  @Schema(name = "SustainedState")
  public enum State {
    /** Found in work on a day at least so long after the start, or left later than that. */
    IN_WORK,
    /** Left before. */
    LEFT,
    /** The day has come, and nothing tells. */
    NOT_KNOWN,
    NOT_YET_DUE
  }

  /**
   * What is known on a day: what was found later says nothing of it.
   *
   * @param today the day that is asked about
   */
  static Sustained of(Employment work, int weeks, LocalDate today) {
    LocalDate due = work.startedOn().plusWeeks(weeks);
    boolean found =
        work.checks().stream()
            .filter(check -> !check.checkedOn().isAfter(today))
            .anyMatch(check -> check.inWork() && !check.checkedOn().isBefore(due));
    LocalDate end = work.endedBy(today);
    State state;
    if (found || (end != null && !end.isBefore(due))) {
      state = State.IN_WORK;
    } else if (end != null) {
      state = State.LEFT;
    } else {
      state = today.isBefore(due) ? State.NOT_YET_DUE : State.NOT_KNOWN;
    }
    return new Sustained(weeks, due, state);
  }
}
