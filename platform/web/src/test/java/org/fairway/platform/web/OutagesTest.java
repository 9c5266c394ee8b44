package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300", "40001", "40P01"})
  void aDatabaseThatCannotAtTheMomentIsAnOutage(String state) {
    SQLException away = new SQLException("no", state);
    assertThat(Outages.in(away)).isTrue();
    assertThat(Outages.in(new IllegalStateException(new LateWrites.LateWriteException(away))))
        .isTrue();
    // as the transaction manager wraps what a commit met
    RuntimeException rolledBack = new IllegalStateException("rolled back");
    rolledBack.addSuppressed(new IllegalArgumentException(away));
    assertThat(Outages.in(rolledBack)).isTrue();
  }

  @Test
  void aPoolThatGivesNoConnectionIsOne() {
    assertThat(Outages.in(new SQLException("Acquisition timeout", new TimeoutException())))
        .isTrue();
    assertThat(
            Outages.in(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
        .isTrue();
  }

  /** Control arm: what the database refuses is a fault of ours, and repeating does not help. */
  @ParameterizedTest
  @ValueSource(strings = {"42501", "23505", "57014", "22001"})
  void aRefusalIsNone(String state) {
    assertThat(Outages.in(new IllegalStateException(new SQLException("no", state)))).isFalse();
    assertThat(Outages.in(new SQLException("no"))).isFalse();
    assertThat(Outages.in(new IllegalStateException(new TimeoutException()))).isFalse();
  }

  @Test
  void whatWasRefusedOrGaveWayIsNotTakenForAnOutageOfEverything() {
    for (String state : List.of("08006", "53300", "57P01")) {
      assertThat(Outages.ofEverything(new IllegalStateException(new SQLException("no", state))))
          .as(state)
          .isTrue();
    }
    assertThat(Outages.ofEverything(new SQLException("no state"))).isTrue();
    for (String state : List.of("42501", "23505", "40P01", "57014", "55P03", "FW001")) {
      assertThat(Outages.ofEverything(new SQLException("no", state))).as(state).isFalse();
    }
    assertThat(Outages.ofEverything(new IllegalStateException())).isFalse();
  }
}
