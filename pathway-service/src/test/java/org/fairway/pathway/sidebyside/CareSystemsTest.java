package org.fairway.pathway.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CareSystemsTest {
  private static final LocalDate LAST_OF_FRIMLEY = LocalDate.parse("2026-03-31");

  private final CareSystems careSystems = new CareSystems(Optional.of(List.of("Q99")));

  @Test
  void thereAreThoseOfTheListUntilTheirLastDayAndThoseOfTheInstallation() {
    assertThat(careSystems.has("QYG", LAST_OF_FRIMLEY)).isTrue();
    assertThat(careSystems.has("QYG", LAST_OF_FRIMLEY.plusYears(9))).isTrue();
    assertThat(careSystems.has("QNQ", LAST_OF_FRIMLEY)).isTrue();
    assertThat(careSystems.has("QNQ", LAST_OF_FRIMLEY.plusDays(1))).isFalse();
    assertThat(careSystems.has("Q99", LAST_OF_FRIMLEY)).isTrue();
    for (String none : List.of("QYF", "RNA", "qyg", "", "ods_code")) {
      assertThat(careSystems.has(none, LAST_OF_FRIMLEY)).as(none).isFalse();
    }
    assertThat(new CareSystems(Optional.empty()).has("Q99", LAST_OF_FRIMLEY)).isFalse();
  }
}
