package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final String ROOM = "room";
  private static final String BAD = "bad";

  private final Together<String, String> together = new Together<>(5, Duration.ofSeconds(30));
  private final List<List<String>> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch goOn = new CountDownLatch(1);

  private void work(List<String> all) {
    if (all.contains(BAD)) {
      throw new IllegalArgumentException(all.toString());
    }
    done.add(all);
  }

  private void slowly(List<String> all) throws InterruptedException {
    done.add(all);
    goOn.await();
  }

  private CompletableFuture<Void> bring(String what) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                together.doTogether(ROOM, what, this::work);
                told.complete(null);
              } catch (RuntimeException e) {
                told.completeExceptionally(e);
              }
            });
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return told;
  }

  /** Somebody at work, and those who come meanwhile, in their order. */
  private List<CompletableFuture<Void>> meanwhile(String... brought) {
    new Thread(
            () -> {
              try {
                together.doTogether(ROOM, "first", this::slowly);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .start();
    await().until(() -> !done.isEmpty());
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (String each : brought) {
      all.add(bring(each));
    }
    return all;
  }

  @Test
  void workByItselfIsDoneAtOnceAndLeavesNothingBehind() {
    // When
    together.doTogether(ROOM, "one", this::work);
    together.doTogether(ROOM, "two", this::work);
    // Then
    assertThat(done).containsExactly(List.of("one"), List.of("two"));
    assertThat(together.rooms()).isZero();
  }

  @Test
  void whatComesMeanwhileIsDoneTogetherInItsOrder() {
    // Given
    List<CompletableFuture<Void>> waiting = meanwhile("two", "three", "four");
    // When
    goOn.countDown();
    waiting.forEach(CompletableFuture::join);
    // Then
    assertThat(done).containsExactly(List.of("first"), List.of("two", "three", "four"));
    await().until(() -> together.rooms() == 0);
  }

  @Test
  void noMoreThanSoManyAtOnce() {
    // Given
    String[] many = IntStream.range(0, 12).mapToObj(Integer::toString).toArray(String[]::new);
    List<CompletableFuture<Void>> waiting = meanwhile(many);
    // When
    goOn.countDown();
    waiting.forEach(CompletableFuture::join);
    // Then
    assertThat(done.subList(1, done.size())).extracting(List::size).containsExactly(5, 5, 2);
  }

  @Test
  void anotherRoomWaitsForNobody() {
    // Given
    meanwhile();
    // When
    together.doTogether("another", "two", this::work);
    // Then
    assertThat(done).containsExactly(List.of("first"), List.of("two"));
    goOn.countDown();
  }

  @Test
  void whatOneBroughtFailsNoOther() {
    // Given one of three who wait brings what cannot be done
    List<CompletableFuture<Void>> waiting = meanwhile("two", BAD, "four");
    // When
    goOn.countDown();
    // Then each did its own alone
    waiting.get(0).join();
    assertThatThrownBy(waiting.get(1)::join).hasMessageContaining("[bad]");
    waiting.get(2).join();
    assertThat(done).containsExactlyInAnyOrder(List.of("first"), List.of("two"), List.of("four"));
    await().until(() -> together.rooms() == 0);
  }

  /** Each is refused once, and nobody asks a database twice that is away. */
  @Test
  void whatIsRefusedOrCannotBeReachedIsNotTriedAgainForTheSame() {
    for (RuntimeException failure :
        List.of(
            Problems.notFound(), new IllegalStateException(new SQLException("away", "08006")))) {
      // Given two who wait
      Together<String, String> failing = new Together<>(5, Duration.ofSeconds(30));
      List<List<String>> tried = new CopyOnWriteArrayList<>();
      CountDownLatch end = new CountDownLatch(1);
      Thread first = thread(() -> failing.doTogether(ROOM, "first", all -> hold(tried, end)));
      await().until(() -> !tried.isEmpty());
      List<Thread> others = new ArrayList<>();
      for (String each : List.of("two", "three")) {
        Thread other =
            thread(
                () ->
                    assertThatThrownBy(
                            () ->
                                failing.doTogether(
                                    ROOM,
                                    each,
                                    all -> {
                                      tried.add(all);
                                      throw failure;
                                    }))
                        .isSameAs(failure));
        await().until(() -> other.getState() == Thread.State.TIMED_WAITING);
        others.add(other);
      }
      // When
      end.countDown();
      // Then
      others.forEach(TogetherTest::join);
      join(first);
      assertThat(tried)
          .containsExactly(List.of("first"), List.of("two", "three"), List.of("three"));
    }
  }

  private static void hold(List<List<String>> tried, CountDownLatch end) {
    tried.add(List.of("first"));
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoWaitsTooLongIsToldToComeAgain() throws Exception {
    // Given
    Together<String, String> impatient = new Together<>(5, Duration.ofMillis(50));
    CountDownLatch reached = new CountDownLatch(1);
    Thread first =
        new Thread(
            () -> {
              try {
                impatient.doTogether(
                    ROOM,
                    "first",
                    all -> {
                      reached.countDown();
                      goOn.await();
                    });
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    first.start();
    reached.await();
    // When, Then
    assertThatThrownBy(() -> impatient.doTogether(ROOM, "two", this::work))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().status()).isEqualTo(503));
    goOn.countDown();
    first.join();
    assertThat(impatient.rooms()).isZero();
  }
}
