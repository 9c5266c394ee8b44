package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.fairway.platform.tenancy.DatabaseFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who stores for several tries again alone when one of them is refused, not when nothing can be.
 */
class SharedEntriesOutageTest {
  private final CountDownLatch go = new CountDownLatch(1);
  private final List<Integer> tries = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @CsvSource({
    "42501, 4", "23505, 4", "40P01, 4", "57014, 4",
    ", 3", "08006, 3", "53300, 3", "57P01, 3"
  })
  void triesAgainAfterARefusalOnly(String state, int times) throws Exception {
    // Given one at work, and two who come meanwhile
    SharedEntries entries = new SharedEntries(new Failing(state));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Thread thread = new Thread(() -> store(entries));
      thread.start();
      await()
          .until(
              () ->
                  thread.getState() == Thread.State.TIMED_WAITING
                      || thread.getState() == Thread.State.WAITING);
      threads.add(thread);
    }

    // When
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    // Then both together, one alone, and the other alone if it makes sense
    assertThat(tries).hasSize(times).startsWith(1, 2).containsOnlyOnce(2);
  }

  private static void store(SharedEntries entries) {
    try {
      entries.store(entry());
    } catch (DatabaseFault e) {
      assertThat(e).hasCauseInstanceOf(SQLException.class);
    }
  }

  /** Waits the first time, and fails for several. */
  private final class Failing extends AuditRepository {
    private final String state;

    Failing(String state) {
      super(null);
      this.state = state;
    }

    @Override
    void requireAlone() {
      // there is no transaction
    }

    @Override
    void addTogether(List<AuditEntry> added) {
      tries.add(added.size());
      if (tries.size() == 1) {
        awaitGo();
      } else if (added.size() > 1) {
        throw new DatabaseFault(new SQLException("not stored", state));
      }
    }

    private void awaitGo() {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        UUID.randomUUID(),
        "TENANT",
        "TENANT",
        Instant.EPOCH,
        "a",
        null,
        "b",
        "c",
        null,
        "ALLOWED",
        null,
        null,
        null);
  }
}
