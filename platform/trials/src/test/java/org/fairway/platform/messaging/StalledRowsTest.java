package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that cannot be sent, and more of them than a round takes. */
class StalledRowsTest {
  private static final int BATCH = 20;
  private static final int STUCK = 3 * BATCH;
  private static final String ABSENT = "absent";

  private final Sample sample = new Sample();
  private final List<String> arrived = new ArrayList<>();
  private Predicate<OutboxRow> refused = row -> false;
  private long now;
  private final Stalls stalls =
      new Stalls(Duration.ofMillis(100), Duration.ofSeconds(5), () -> now);
  private final Relay relay = sample.relay(this::dispatch, stalls, BATCH);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aTopicThatIsMissingHoldsUpItsOwnRowsOnly() {
    // Given
    for (int i = 0; i < STUCK; i++) {
      append("stuck" + i, i, ABSENT);
    }
    append("a", 1, TestTopics.EVENTS);
    refused = row -> row.topic().equals(ABSENT);

    // When
    relay.round();
    Relay.Round second = relay.round();

    // Then
    assertThat(second).isEqualTo(new Relay.Round(1, 1, true));
    assertThat(arrived).containsExactly("a:1");
    assertThat(sample.unsent()).isEqualTo(STUCK);
  }

  /** Control arm: when nothing rests, each round finds the same rows and no other. */
  @Test
  void withoutRestsTheRowsBehindWaitForEver() {
    // Given
    for (int i = 0; i < STUCK; i++) {
      append("stuck" + i, i, ABSENT);
    }
    append("a", 1, TestTopics.EVENTS);
    refused = row -> row.topic().equals(ABSENT);
    Relay restless =
        sample.relay(this::dispatch, new Stalls(Duration.ZERO, Duration.ZERO, () -> now), BATCH);

    // When
    for (int round = 0; round < 10; round++) {
      restless.round();
    }

    // Then
    assertThat(arrived).isEmpty();
  }

  @Test
  void anAggregateThatIsStuckHoldsUpItselfOnlyAndKeepsItsOrder() {
    // Given
    for (int i = 0; i < STUCK; i++) {
      append("stuck", i, TestTopics.EVENTS);
    }
    append("a", 1, TestTopics.EVENTS);
    refused = row -> row.aggregateId().equals("stuck");
    relay.round();

    // When
    relay.round();

    // Then
    assertThat(arrived).containsExactly("a:1");

    // When
    refused = row -> false;
    append("stuck", STUCK, TestTopics.EVENTS);
    assertThat(relay.round()).isEqualTo(new Relay.Round(0, 0, true));
    now += Duration.ofSeconds(5).toNanos();
    while (!relay.round().idle()) {
      assertThat(arrived).doesNotHaveDuplicates();
    }

    // Then
    assertThat(arrived).hasSize(STUCK + 2);
    for (int i = 0; i <= STUCK; i++) {
      assertThat(arrived.get(i + 1)).isEqualTo("stuck:" + i);
    }
    assertThat(sample.unsent()).isZero();
  }

  @Test
  void restsGrowAndEndWithTheFirstSuccess() {
    // Given
    append("a", 1, TestTopics.EVENTS);
    refused = row -> true;
    relay.round();

    // When
    now += Duration.ofMillis(100).toNanos();
    Relay.Round again = relay.round();
    now += Duration.ofMillis(100).toNanos();
    Relay.Round resting = relay.round();
    refused = row -> false;
    now += Duration.ofMillis(100).toNanos();
    Relay.Round success = relay.round();

    // Then
    assertThat(again).isEqualTo(new Relay.Round(1, 0, false));
    assertThat(resting).isEqualTo(new Relay.Round(0, 0, true));
    assertThat(success).isEqualTo(new Relay.Round(1, 1, false));
    assertThat(stalls.resting().any()).isFalse();
  }

  private void append(String subject, int number, String topic) {
    OutgoingEvent event = new OutgoingEvent(Sample.TYPE, subject, number, new Sample.Data(number));
    sample.work.run(Sample.TENANT, () -> sample.outbox.write(Sample.TENANT, event, topic));
  }

  /** A broker that takes what is not refused, and keeps the contract about order. */
  private Set<Long> dispatch(List<OutboxRow> rows) {
    Set<Long> sent = new LinkedHashSet<>();
    Set<OutboxRow.Aggregate> stalled = new HashSet<>();
    for (OutboxRow row : rows) {
      if (refused.test(row)) {
        stalled.add(row.aggregate());
      } else if (!stalled.contains(row.aggregate())) {
        sent.add(row.position());
        arrived.add(row.aggregateId() + ":" + row.aggregateVersion());
      }
    }
    return sent;
  }
}
