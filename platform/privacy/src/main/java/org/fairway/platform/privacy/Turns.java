package org.fairway.platform.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets one of those who come at the same moment do the work of all: whoever comes while somebody is
 * at work waits, and the first of those then works for all who wait by then. Nobody waits for
 * others to come.
 *
 * <p>Work that failed is not given to the next as it was: those for whom it was done try again,
 * each for itself alone, so that what one brought cannot fail another.
 *
 * @param <T> what each brings
 */
final class Turns<T> {

  /** What somebody brought. */
  static final class Place<T> {
    private final T brought;
    private boolean done;
    private boolean alone;

    Place(T brought) {
      this.brought = brought;
    }

    T brought() {
      return brought;
    }
  }

  private final int most;
  private final Duration longest;
  private final Set<Place<T>> waiting = new LinkedHashSet<>();
  private boolean taken;

  /**
   * @param most that one may do at once, at least 1
   * @param longest that anybody waits
   */
  Turns(int most, Duration longest) {
    this.most = most;
    this.longest = longest;
  }

  /**
   * Waits until the work was done by another, or is the caller's to do.
   *
   * @return whose work the caller does now, its own among it, and must tell by {@link #over}; empty
   *     when its own is done
   * @throws InterruptedException when the thread is; its work may yet be done by another
   * @throws TimeoutException after the longest wait; its work may yet be done by another
   */
  synchronized List<Place<T>> join(Place<T> own) throws InterruptedException, TimeoutException {
    waiting.add(own);
    try {
      awaitTurn(own);
    } finally {
      waiting.remove(own);
    }
    if (own.done) {
      return List.of();
    }
    taken = true;
    return take(own);
  }

  private void awaitTurn(Place<T> own) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + longest.toNanos();
    while (!own.done && taken) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException("nobody has done it");
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private List<Place<T>> take(Place<T> own) {
    List<Place<T>> turn = new ArrayList<>(List.of(own));
    if (!own.alone) {
      waiting.stream().limit(most - 1L).forEach(turn::add);
      turn.forEach(waiting::remove);
    }
    return turn;
  }

  /**
   * Ends a turn.
   *
   * @param turn as {@link #join} gave it
   * @param done whether it stands; if not, those who wait do it themselves
   */
  synchronized void over(List<Place<T>> turn, boolean done) {
    for (Place<T> place : turn) {
      place.done = done;
      place.alone = !done;
    }
    taken = false;
    notifyAll();
  }
}
