package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** What makes a service count as dead. */
class HealthTest {
  @Test
  void aRelayLivesWhileItsRoundsEnd() {
    assertThat(RelayCheck.answer(Optional.of(Duration.ofSeconds(30))).getStatus())
        .isEqualTo(Status.UP);
    assertThat(RelayCheck.answer(Optional.of(RelayCheck.HANGS)).getStatus()).isEqualTo(Status.DOWN);
    assertThat(RelayCheck.answer(Optional.empty()).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aConsumerLivesWhileItPollsAndBeforeItBegins() {
    assertThat(ConsumerCheck.answer(OptionalDouble.of(3)).getStatus()).isEqualTo(Status.UP);
    assertThat(ConsumerCheck.answer(OptionalDouble.of(-1)).getStatus()).isEqualTo(Status.UP);
    assertThat(ConsumerCheck.answer(OptionalDouble.empty()).getStatus()).isEqualTo(Status.UP);
    assertThat(ConsumerCheck.answer(OptionalDouble.of(ConsumerCheck.SILENT_SECONDS)).getStatus())
        .isEqualTo(Status.DOWN);
  }

  @Test
  void theLoopTellsWhenItsLastRoundEnded() {
    // Given
    RelayLoop loop =
        new RelayLoop(() -> Relay.Round.NOTHING, Duration.ofMillis(1), Duration.ofMillis(1));
    Thread thread = new Thread(loop);
    // When
    thread.start();
    loop.stop();
    // Then
    assertThat(loop.age()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
  }
}
