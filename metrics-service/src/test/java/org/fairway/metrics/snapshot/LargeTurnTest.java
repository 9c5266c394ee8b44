package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One large import at a time; small ones wait for nobody. */
@Timeout(30)
class LargeTurnTest {

  private static final int FILES = 200;

  private final LargeTurn turn = new LargeTurn();
  private final List<UUID> begun = new ArrayList<>();

  /** So many files of so many rows, in as many threads as the worker has. */
  private static final class Pool {
    private final LargeTurn turn = new LargeTurn();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(FILES);
    private final ExecutorService threads = Executors.newFixedThreadPool(SnapshotWorker.AT_ONCE);
    private final long rows;

    private Pool(long rows) {
      this.rows = rows;
    }

    private void fold(UUID job) {
      try (LargeTurn.Ticket ticket = turn.ticket(job)) {
        ticket.atRow(1);
        ticket.atRow(rows);
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        ticket.atRow(rows + 1);
        TimeUnit.MICROSECONDS.sleep(500);
        now.decrementAndGet();
        over.countDown();
      } catch (TurnTaken e) {
        turn.lineUp(job, () -> threads.execute(() -> fold(job)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** The most files that were at work at once when each came to its rows. */
    private int mostAtOnce() throws InterruptedException {
      for (int i = 0; i < FILES; i++) {
        UUID job = UUID.randomUUID();
        threads.execute(() -> fold(job));
      }
      assertThat(over.await(20, TimeUnit.SECONDS)).as("all came to their end").isTrue();
      threads.shutdown();
      return most.get();
    }
  }

  @Test
  void oneLargeImportIsFoldedAtATimeAndEachHasItsTurn() throws Exception {
    assertThat(new Pool(LargeTurn.ROWS).mostAtOnce()).isEqualTo(1);
  }

  @Test
  void controlArmSmallOnesAreFoldedSideBySide() throws Exception {
    assertThat(new Pool(LargeTurn.ROWS - 2).mostAtOnce()).isGreaterThan(1);
  }

  private LargeTurn.Ticket large(UUID job) {
    LargeTurn.Ticket ticket = turn.ticket(job);
    ticket.atRow(LargeTurn.ROWS);
    return ticket;
  }

  private UUID linedUp() {
    UUID job = UUID.randomUUID();
    assertThatThrownBy(() -> large(job)).isInstanceOf(TurnTaken.class);
    turn.lineUp(job, () -> begun.add(job));
    return job;
  }

  @Test
  void theTurnIsHandedOnInOrderAndNobodyComesInBetween() {
    // Given
    LargeTurn.Ticket first = large(UUID.randomUUID());
    UUID second = linedUp();
    UUID third = linedUp();
    // When
    first.close();
    // Then
    assertThat(begun).containsExactly(second);
    UUID late = linedUp();
    large(second).close();
    assertThat(begun).containsExactly(second, third);
    large(third).close();
    assertThat(begun).containsExactly(second, third, late);
  }

  @Test
  void whoeverIsCancelledInTheLineHandsTheTurnOn() {
    // Given
    LargeTurn.Ticket first = large(UUID.randomUUID());
    UUID cancelled = linedUp();
    UUID third = linedUp();
    first.close();
    // When there is nothing to fold any more
    turn.ticket(cancelled).close();
    // Then
    assertThat(begun).containsExactly(cancelled, third);
    turn.ticket(third).close();
    large(UUID.randomUUID()).close();
  }

  @Test
  void whoeverLinesUpWhenTheTurnIsFreeAgainBeginsAtOnce() {
    // Given
    UUID late = UUID.randomUUID();
    LargeTurn.Ticket first = large(UUID.randomUUID());
    assertThatThrownBy(() -> large(late)).isInstanceOf(TurnTaken.class);
    first.close();
    // When
    turn.lineUp(late, () -> begun.add(late));
    // Then
    assertThat(begun).containsExactly(late);
    assertThatThrownBy(() -> large(UUID.randomUUID())).isInstanceOf(TurnTaken.class);
    large(late).close();
    large(UUID.randomUUID()).close();
  }
}
