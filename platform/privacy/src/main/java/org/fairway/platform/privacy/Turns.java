package org.fairway.platform.privacy;

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
 * each for itself alone, so that what one brought cannot fail another.
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
    if (taken) {
      waiting.add(own);
    } else {
      taken = true;
      own.settle(take(own));
    }
    return own.turn.isEmpty();
  }

  /** Gives up waiting; false when it came to its turn, or its work was done, just before. */
  private synchronized boolean leaves(Place<T> own) {
    own.left = true;
    waiting.remove(own);
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
   * @param turn as {@link #join} gave it
   * @param done whether it stands; if not, those who wait do it themselves
   */
  synchronized void over(List<Place<T>> turn, boolean done) {
    for (Place<T> place : turn.subList(1, turn.size())) {
      if (done) {
        place.settle(List.of());
      } else if (!place.left) {
        place.alone = true;
        waiting.add(place);
      }
    }
    taken = !waiting.isEmpty();
    if (taken) {
      Place<T> next = waiting.iterator().next();
      waiting.remove(next);
      next.settle(take(next));
    }
  }
}
