package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left in the outbox of an event whose data are of a special category. */
class ErasureTest {
  private static final String SECRET = "org.fairway.secret.told.v1";

  private final Sample sample = new Sample();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void itIsGoneOnceItIsAcknowledgedWhileOthersAreKept() {
    // Given
    append();

    // When
    Relay.Round round =
        sample
            .relay(rows -> rows.stream().map(OutboxRow::position).collect(Collectors.toSet()), 10)
            .round();

    // Then
    assertThat(round.sent()).isEqualTo(2);
    assertThat(kept()).containsExactly(Sample.TYPE);
    assertThat(sample.unsent()).isZero();
  }

  /** Control arm: what the broker did not take stays, whatever it holds. */
  @Test
  void itStaysUntilThen() {
    // Given
    append();

    // When
    sample.relay(rows -> Set.of(), 10).round();

    // Then
    assertThat(kept()).containsExactly(SECRET, Sample.TYPE);
    assertThat(sample.unsent()).isEqualTo(2);
  }

  private void append() {
    OutgoingEvent secret = new OutgoingEvent(SECRET, "s", 1, new Sample.Data(1));
    sample.work.run(Sample.TENANT, () -> sample.outbox.write(Sample.TENANT, secret));
    sample.append("a", 1);
  }

  private List<String> kept() {
    return sample.work.call(
        Sample.TENANT,
        () ->
            sample.jdbc.query(
                "select type from outbox order by position", row -> row.getString(1)));
  }
}
