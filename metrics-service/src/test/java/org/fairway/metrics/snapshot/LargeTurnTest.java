package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One large import at a time; small ones wait for nobody. */
@Timeout(30)
class LargeTurnTest {

  private static void nothing() {}

  /** The most imports that were at work at once when each came to so many rows. */
  private static int mostAtOnce(long rows) throws Exception {
    LargeTurn turn = new LargeTurn();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          threads.submit(
              () -> {
                for (int file = 0; file < 50; file++) {
                  try (LargeTurn.Ticket ticket = turn.ticket()) {
                    ticket.atRow(1, LargeTurnTest::nothing);
                    ticket.atRow(rows, LargeTurnTest::nothing);
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    ticket.atRow(rows + 1, LargeTurnTest::nothing);
                    TimeUnit.MICROSECONDS.sleep(500);
                    now.decrementAndGet();
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    return most.get();
  }

  @Test
  void oneLargeImportIsFoldedAtATime() throws Exception {
    assertThat(mostAtOnce(LargeTurn.ROWS)).isEqualTo(1);
  }

  @Test
  void controlArmSmallOnesAreFoldedSideBySide() throws Exception {
    assertThat(mostAtOnce(LargeTurn.ROWS - 2)).isGreaterThan(1);
  }

  @Test
  void whoeverWaitsSaysSoAndMayGiveUpWithoutHarm() {
    // Given
    LargeTurn turn = new LargeTurn();
    LargeTurn.Ticket first = turn.ticket();
    first.atRow(LargeTurn.ROWS, LargeTurnTest::nothing);
    // When
    try (LargeTurn.Ticket second = turn.ticket()) {
      Runnable cancelled =
          () -> {
            throw new JobOver();
          };
      assertThatThrownBy(() -> second.atRow(LargeTurn.ROWS, cancelled)).isInstanceOf(JobOver.class);
    }
    // Then
    first.close();
    try (LargeTurn.Ticket third = turn.ticket()) {
      third.atRow(LargeTurn.ROWS, LargeTurnTest::nothing);
    }
  }

  @Test
  void aThreadThatIsStoppedWaitsNoLonger() {
    // Given
    LargeTurn turn = new LargeTurn();
    turn.ticket().atRow(LargeTurn.ROWS, LargeTurnTest::nothing);
    Thread.currentThread().interrupt();
    // When, Then
    assertThatThrownBy(() -> turn.ticket().atRow(LargeTurn.ROWS, LargeTurnTest::nothing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
