package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageOfTheDatabaseTest {
  private final Sample sample = new Sample();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @Timeout(60)
  void lostConnectionsMakeEventsLateAndNeverDeadLetters() {
    // Given
    AtomicInteger outages = new AtomicInteger(10);
    SampleHandler handler =
        new SampleHandler(
            "effects",
            event -> {
              if (outages.getAndDecrement() > 0) {
                sample.database.breakConnections();
              }
              sample.effect(event);
            });

    // When
    sample.consumer(handler).accept(List.of(sample.delivery(new IncomingEventBuilder("a", 1))));

    // Then
    assertThat(sample.effects()).containsExactly("a:1");
    assertThat(handler.calls.get()).isGreaterThan(sample.config.retry().attempts());
    assertThat(sample.letters(Sample.TENANT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57P03", "55P03"})
  void statesThatPass(String state) {
    assertThat(Failures.isTransient(fault(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23514", "22001", "42501", "42P01"})
  void statesThatDoNot(String state) {
    assertThat(Failures.isTransient(fault(state))).isFalse();
  }

  @Test
  void aFaultOfTheHandlerDoesNotPass() {
    assertThat(Failures.isTransient(new IllegalStateException("bug"))).isFalse();
    assertThat(Failures.reason(new IllegalStateException("secret")).detail())
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  private static RuntimeException fault(String state) {
    return new IllegalStateException(new Jdbc.DatabaseFault(new SQLException("x", state)));
  }
}
