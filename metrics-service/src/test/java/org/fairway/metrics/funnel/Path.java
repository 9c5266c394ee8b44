package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.List;

/** What is known of one start at each of the {@link Weeks}, and what can follow on what. */
record Path(List<Path.State> states) {

  /** Every start is in one of these at each time. */
  enum State {
    NOT_YET,
    IN_WORK,
    LEFT,
    NOT_KNOWN
  }

  /** All that can be. */
  static final List<Path> ALL = from(new Path(List.of()));

  Path {
    states = List.copyOf(states);
  }

  private static List<Path> from(Path begun) {
    if (begun.states.size() == Weeks.values().length) {
      return List.of(begun);
    }
    return begun.next().stream().flatMap(path -> from(path).stream()).toList();
  }

  /** The ways to go on to the next time. */
  List<Path> next() {
    List<Path> ways = new ArrayList<>();
    for (State state : State.values()) {
      if (canGoOnTo(state)) {
        ways.add(with(state));
      }
    }
    return ways;
  }

  Path with(State state) {
    List<State> more = new ArrayList<>(states);
    more.add(state);
    return new Path(more);
  }

  /**
   * Who is not yet due at 13 weeks is not due at 26. A job of which no end is told is open for
   * ever, so that whoever was not known to have left it is not found to have left all jobs later. A
   * later job may bring anybody else, and those who had left, anywhere.
   */
  private boolean canGoOnTo(State state) {
    if (states.contains(State.NOT_YET)) {
      return state == State.NOT_YET;
    }
    return state != State.LEFT || !states.contains(State.NOT_KNOWN);
  }

  /** What is counted at a time: all in {@link State} and, last, those who are due. */
  static List<Quantity> counted(Weeks weeks) {
    return List.of(weeks.notYet(), weeks.inWork(), weeks.left(), weeks.notKnown(), weeks.due());
  }

  /** Whether somebody who went this way is counted. */
  boolean isOf(Quantity of) {
    for (Weeks weeks : Weeks.values()) {
      State state = states.get(List.of(Weeks.values()).indexOf(weeks));
      if (of == weeks.due()) {
        return state != State.NOT_YET;
      }
      if (counted(weeks).contains(of)) {
        return counted(weeks).indexOf(of) == List.of(State.values()).indexOf(state);
      }
    }
    return of == Quantity.STARTED;
  }
}
