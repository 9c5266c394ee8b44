package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityReportsTest {

  private static List<String> columns(Map<String, Long> unknown) {
    Totals totals = new Totals(40, 0, 0, 0, unknown, Map.of());
    return QualityReports.fields(totals, List.of()).stream()
        .map(field -> field.column() + " " + field.unknown())
        .toList();
  }

  @Test
  void ofAnEarlierYearOnlyWhatWasLookedAtIsTold() {
    // Given totals of a time when home areas were not read
    Map<String, Long> then = Map.of("ethnic_code", 3L, "disability", 4L, "sex", 0L);
    // When, Then
    assertThat(columns(then)).containsExactly("ethnic_code 3", "disability 4", "sex 0");
    assertThat(columns(Map.of("lsoa21", 40L))).containsExactly("lsoa21 40");
  }
}
