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
}
