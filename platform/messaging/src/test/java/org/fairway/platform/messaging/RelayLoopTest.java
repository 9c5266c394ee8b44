package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RelayLoopTest {
  @Test
  void anErrorEndsTheRoundAndNotTheLoop() throws InterruptedException {
    // Given
    AtomicInteger rounds = new AtomicInteger();
    RelayLoop loop =
        new RelayLoop(
            () -> {
              if (rounds.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              return Relay.Round.NOTHING;
            },
            Duration.ofMillis(1),
            Duration.ofMillis(5));
    Thread thread = new Thread(loop);

    // When
    thread.start();

    // Then
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> rounds.get() >= 3);
    assertThat(thread.isAlive()).isTrue();
    loop.stop();
    thread.join();
  }

  @Test
  void aCallEndsALongRestAndNothingElseDoes() throws InterruptedException {
    // Given
    AtomicInteger rounds = new AtomicInteger();
    RelayLoop loop =
        new RelayLoop(
            () -> {
              rounds.incrementAndGet();
              return Relay.Round.NOTHING;
            },
            Duration.ofMillis(1),
            Duration.ofMinutes(10),
            Duration.ofMillis(5));
    Thread thread = new Thread(loop);
    thread.start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> thread.getState() == Thread.State.TIMED_WAITING && rounds.get() == 40);
    Awaitility.await()
        .during(Duration.ofMillis(100))
        .atMost(Duration.ofSeconds(5))
        .until(() -> rounds.get() == 40);

    // When
    loop.call();

    // Then
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> rounds.get() > 40);
    loop.stop();
    thread.join();
  }
}
