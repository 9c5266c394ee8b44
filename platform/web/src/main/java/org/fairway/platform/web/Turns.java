package org.fairway.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets one of those who come at the same moment do the work of all: whoever comes while somebody is
 * at work waits, and the first of those then works for all who wait by then. Nobody waits for
 * others to come, and nobody is woken before its work is done or its own to do.
 *
 * <p>Work that failed is not given to the next as it was: those for whom it was done try again,
 * each for itself alone, so that what one brought cannot fail another. A turn that lasts longer
 * than anybody waits is given up, and the next goes on; those for whom it was have mostly given up
 * before, each after its own wait. Its work may yet be done, so what is done twice must be
 * harmless.
 *
 * @param <T> what each brings
 */
final class Turns<T> {

  /** What somebody brought. */
  static final class Place<T> {
    private final T brought;
    private final CountDownLatch settled = new CountDownLatch(1);
    private List<Place<T>> turn = List.of();
    private boolean alone;
    private boolean left;

    Place(T brought) {
      this.brought = brought;
    }

    T brought() {
      return brought;
    }

    private void settle(List<Place<T>> whose) {
      turn = whose;
      settled.countDown();
    }
  }

  private final int most;
  private final Duration longest;
  private final Set<Place<T>> waiting = new LinkedHashSet<>();
  // The turn under way, null when there is none, and when it began.
  private List<Place<T>> current;
  private long began;

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
   * @return whose work the caller does now, its own first, and must tell by {@link #over}; empty
   *     when its own is done
   * @throws InterruptedException when the thread is; its work may yet be done by another
   * @throws TimeoutException after the longest wait; its work may yet be done by another
   */
  List<Place<T>> join(Place<T> own) throws InterruptedException, TimeoutException {
    if (comes(own)) {
      try {
        if (!own.settled.await(longest.toNanos(), TimeUnit.NANOSECONDS) && leaves(own)) {
          throw new TimeoutException("nobody has done it");
        }
      } catch (InterruptedException e) {
        if (!leaves(own) && !own.turn.isEmpty()) {
          over(own.turn, false);
        }
        throw e;
      }
    }
    return own.turn;
  }

  /** Whether it has to wait; if not, the turn is its own. */
  private synchronized boolean comes(Place<T> own) {
    waiting.add(own);
    if (current == null) {
      next();
    } else {
      giveUpOverdue();
    }
    return own.turn.isEmpty();
  }

  /** Gives up waiting; false when it came to its turn, or its work was done, just before. */
  private synchronized boolean leaves(Place<T> own) {
    own.left = true;
    waiting.remove(own);
    giveUpOverdue();
    return own.settled.getCount() > 0;
  }

  private List<Place<T>> take(Place<T> own) {
    List<Place<T>> turn = new ArrayList<>(List.of(own));
    if (!own.alone) {
      waiting.stream().filter(place -> !place.alone).limit(most - 1L).forEach(turn::add);
      turn.forEach(waiting::remove);
    }
    return turn;
  }

  /**
   * Ends a turn; the first of those who wait is next.
   *
   * <p>Does nothing for a turn that was given up.
   *
   * @param turn as {@link #join} gave it
   * @param done whether it stands; if not, those who wait do it themselves
   */
  synchronized void over(List<Place<T>> turn, boolean done) {
    if (turn != current) {
      return;
    }
    for (Place<T> place : turn.subList(1, turn.size())) {
      if (done) {
        place.settle(List.of());
      } else if (!place.left) {
        place.alone = true;
        waiting.add(place);
      }
    }
    next();
  }

  private void giveUpOverdue() {
    if (current != null && System.nanoTime() - began >= longest.toNanos()) {
      over(current, false);
    }
  }

  private void next() {
    current = null;
    if (!waiting.isEmpty()) {
      Place<T> next = waiting.iterator().next();
      waiting.remove(next);
      current = take(next);
      began = System.nanoTime();
      next.settle(current);
    }
  }
}
