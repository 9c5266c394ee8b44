package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A report holds as many warnings as its description says it may. */
class FactReportTest {

  private static List<Warning> warnings(int number) {
    return IntStream.range(0, number).mapToObj(i -> new Warning("odd", "number " + i)).toList();
  }

  @Test
  void ofTooManyWarningsTheLastTellsHowManyMoreThereAre() {
    // When
    List<Warning> told = new FactReport(null, 0, warnings(1500)).warnings();
    // Then
    assertThat(told).hasSize(FactReport.MOST_WARNINGS);
    assertThat(told.subList(0, 999)).isEqualTo(warnings(999));
    assertThat(told.get(999)).isEqualTo(new Warning("more-warnings", "and 501 more"));
  }

  @Test
  void asManyAsMayBeAreAllTold() {
    assertThat(new FactReport(null, 0, warnings(1000)).warnings()).isEqualTo(warnings(1000));
  }
}
