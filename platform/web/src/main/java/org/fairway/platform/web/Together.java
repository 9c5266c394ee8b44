package org.fairway.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;

/**
 * Has work done by one for all who come at the same moment: whoever comes while somebody is at work
 * waits, and the first of those then works for all who wait by then. Nobody waits for others to
 * come, so work by itself is done as if there were nobody else.
 *
 * @param <R> rooms: only who is in the same one is done together
 * @param <T> what each brings
 */
public final class Together<R, T> {
  private final int most;
  private final Duration longest;
  private final ConcurrentMap<R, Room<T>> rooms = new ConcurrentHashMap<>();

  /**
   * @param most that are done at once, at least 1
   * @param longest that anybody waits
   */
  public Together(int most, Duration longest) {
    this.most = most;
    this.longest = longest;
  }

  /** Work for all who brought something, the worker's own first. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    void doFor(List<T> all) throws E;
  }

  /** A room is there as long as somebody is in it. */
  private record Room<T>(Turns<T> turns, int people) {
    Room<T> with(int more) {
      return people + more == 0 ? null : new Room<>(turns, people + more);
    }
  }

  /**
   * Returns when the work was done for what the caller brings, by itself or by another.
   *
   * <p>Work that failed for several is done again by each of them, alone, so that what one brought
   * cannot fail another; unless it was refused ({@link ProblemException}) or the database is away,
   * which whoever did it is told and the others find for themselves. Nobody waits longer than the
   * longest wait, counted from its coming; its work may yet be done, so what is done twice must be
   * harmless.
   *
   * @throws E of the work, when the caller did it
   * @throws ProblemException 503 after the longest wait
   */
  public <E extends Exception> void doTogether(R room, T brought, Work<T, E> work) throws E {
    Turns<T> turns = enter(room);
    try {
      List<Turns.Place<T>> turn = join(turns, brought);
      if (!turn.isEmpty()) {
        work(turns, turn, work);
      }
    } finally {
      rooms.computeIfPresent(room, (key, present) -> present.with(-1));
    }
  }

  @SuppressWarnings("unchecked") // what else can be caught is not checked
  private static <T, E extends Exception> void work(
      Turns<T> turns, List<Turns.Place<T>> turn, Work<T, E> work) throws E {
    boolean done = false;
    boolean again = false;
    try {
      work.doFor(turn.stream().map(Turns.Place::brought).toList());
      done = true;
    } catch (Exception e) {
      again = turn.size() > 1 && !(e instanceof ProblemException) && !Outages.ofEverything(e);
      if (!again) {
        throw (E) e;
      }
    } finally {
      turns.over(turn, done);
    }
    if (again) {
      work.doFor(List.of(turn.get(0).brought()));
    }
  }

  private Turns<T> enter(R room) {
    return rooms
        .compute(
            room,
            (key, present) ->
                present == null ? new Room<>(new Turns<>(most, longest), 1) : present.with(1))
        .turns();
  }

  private static <T> List<Turns.Place<T>> join(Turns<T> turns, T brought) {
    try {
      return turns.join(new Turns.Place<>(brought));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another did the work", e);
    } catch (TimeoutException e) {
      throw Problems.unavailable("The request waited too long behind others; try again later.");
    }
  }

  /** Rooms in which somebody is. */
  int rooms() {
    return rooms.size();
  }
}
