package org.fairway.pathway.levy;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Instant;
import java.time.LocalDate;

/** Lets months pass for the levy, until the test is over. */
final class Months {
  private Months() {}

  static void todayIs(String day) {
    LocalDate today = LocalDate.parse(day);
    QuarkusMock.installMockForType(
        new LevyClock() {
          @Override
          LocalDate today() {
            return today;
          }
        },
        LevyClock.class);
  }

  /** The same, and all happens at one moment. */
  static void standStill(String day, Instant moment) {
    LocalDate today = LocalDate.parse(day);
    QuarkusMock.installMockForType(
        new LevyClock() {
          @Override
          LocalDate today() {
            return today;
          }

          @Override
          Instant now() {
            return moment;
          }
        },
        LevyClock.class);
  }
}
