package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int THREADS = 16;
  private static final int EACH = 500;
  private static final int POISON = 7;

  private final Turns<Integer> turns = new Turns<>(5, Duration.ofSeconds(30));
  private final ConcurrentMap<Integer, Integer> stored = new ConcurrentHashMap<>();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger statements = new AtomicInteger();

  @Test
  void nobodyWaitsForOthersToCome() throws Exception {
    // When / Then
    assertThat(brought(turns.join(new Turns.Place<>(1)))).containsExactly(1);
  }

  @Test
  void whoeverComesMeanwhileIsDoneTogetherInOrder() throws Exception {
    // Given one at work and three who came after it
    List<Turns.Place<Integer>> first = turns.join(new Turns.Place<>(1));
    FutureTask<List<Turns.Place<Integer>>> two = waiting(2);
    FutureTask<List<Turns.Place<Integer>>> three = waiting(3);

    // When
    turns.over(first, true);

    // Then one of them works for both, and the other has not gone before that is over
    await().until(() -> two.isDone() || three.isDone());
    FutureTask<List<Turns.Place<Integer>>> at = two.isDone() ? two : three;
    FutureTask<List<Turns.Place<Integer>>> other = at == two ? three : two;
    assertThat(brought(at.get())).containsExactlyInAnyOrder(2, 3);
    assertThat(other.isDone()).isFalse();
    turns.over(at.get(), true);
    assertThat(other.get()).isEmpty();
  }

  @Test
  void whatFailedIsTriedAgainByEachAlone() throws Exception {
    // Given two who wait, one of whom works for both
    List<Turns.Place<Integer>> first = turns.join(new Turns.Place<>(1));
    FutureTask<List<Turns.Place<Integer>>> two = waiting(2);
    FutureTask<List<Turns.Place<Integer>>> three = waiting(3);
    turns.over(first, true);
    await().until(() -> two.isDone() || three.isDone());
    FutureTask<List<Turns.Place<Integer>>> at = two.isDone() ? two : three;

    // When
    turns.over(at.get(), false);

    // Then the other is not taken for done, and has only its own to do
    FutureTask<List<Turns.Place<Integer>>> other = at == two ? three : two;
    assertThat(brought(other.get())).containsExactly(other == two ? 2 : 3);
  }

  @Test
  void whoIsInterruptedLeavesNothingToDo() throws Exception {
    // Given
    List<Turns.Place<Integer>> first = turns.join(new Turns.Place<>(1));
    Thread thread = new Thread(join(2));
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);

    // When
    thread.interrupt();
    thread.join();

    // Then
    turns.over(first, true);
    assertThat(brought(turns.join(new Turns.Place<>(3)))).containsExactly(3);
  }

  @Test
  void nobodyWaitsForEver() throws Exception {
    // Given one who never ends
    Turns<Integer> impatient = new Turns<>(5, Duration.ofMillis(250));
    List<Turns.Place<Integer>> first = impatient.join(new Turns.Place<>(1));

    // When / Then
    assertThatThrownBy(() -> impatient.join(new Turns.Place<>(2)))
        .isInstanceOf(TimeoutException.class);
    impatient.over(first, true);
    assertThat(brought(impatient.join(new Turns.Place<>(3)))).containsExactly(3);
  }

  @Test
  void aTurnThatNeverEndsIsGivenUp() throws Exception {
    // Given one who never ends, and one who waited in vain
    Turns<Integer> impatient = new Turns<>(5, Duration.ofMillis(250));
    List<Turns.Place<Integer>> first = impatient.join(new Turns.Place<>(1));
    assertThatThrownBy(() -> impatient.join(new Turns.Place<>(2)))
        .isInstanceOf(TimeoutException.class);

    // When / Then the next goes on, and the late end of the first does not free its turn
    List<Turns.Place<Integer>> third = impatient.join(new Turns.Place<>(3));
    assertThat(brought(third)).containsExactly(3);
    Turns.Place<Integer> fourth = new Turns.Place<>(4);
    impatient.over(first, true);
    assertThatThrownBy(() -> impatient.join(fourth)).isInstanceOf(TimeoutException.class);
  }

  @Test
  void eachIsDoneOnceBeforeItGoesAndOneAtATime() throws Exception {
    // Given many at once, some of whom bring what cannot be done
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int number = 0; number < THREADS * EACH; number++) {
      int brought = number;
      all.add(() -> bring(brought) ? 0 : 1);
    }

    // When
    int refused = 0;
    for (Future<Integer> one : threads.invokeAll(all)) {
      refused += one.get();
    }
    threads.shutdown();

    // Then: nothing twice, nothing lost but what could not be done and those who worked for it
    assertThat(stored.values()).as("times that each was done").containsOnly(1);
    assertThat(stored).hasSize(THREADS * EACH - refused);
    assertThat(stored.keySet()).noneMatch(TurnsTest::impossible);
    assertThat(statements.get()).as("turns, for %d", stored.size()).isLessThan(THREADS * EACH);
  }

  /** Whether it was done; as a transaction does it: all or nothing. */
  private boolean bring(int brought) throws InterruptedException, TimeoutException {
    List<Turns.Place<Integer>> turn = turns.join(new Turns.Place<>(brought));
    if (turn.isEmpty()) {
      assertThat(stored).as("done before it goes").containsKey(brought);
      return true;
    }
    assertThat(working.incrementAndGet()).as("at work at once").isEqualTo(1);
    statements.incrementAndGet();
    boolean done = brought(turn).stream().noneMatch(TurnsTest::impossible);
    if (done) {
      brought(turn).forEach(one -> stored.merge(one, 1, Integer::sum));
    }
    working.decrementAndGet();
    turns.over(turn, done);
    return done;
  }

  private static boolean impossible(int brought) {
    return brought % 100 == POISON;
  }

  /** Comes in a thread of its own, and waits by now. */
  private FutureTask<List<Turns.Place<Integer>>> waiting(int brought) {
    FutureTask<List<Turns.Place<Integer>>> task = join(brought);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return task;
  }

  private FutureTask<List<Turns.Place<Integer>>> join(int brought) {
    return new FutureTask<>(() -> turns.join(new Turns.Place<>(brought)));
  }

  private static List<Integer> brought(List<Turns.Place<Integer>> turn) {
    return turn.stream().map(Turns.Place::brought).toList();
  }
}
