package org.fairway.reporting.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void peopleAreCountedInWholeNumbersAndSharesAsFineAsNeeded() {
    assertThat(Ticks.upTo(1, true)).containsExactly(0.0, 1.0);
    assertThat(Ticks.upTo(4, true)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(Ticks.upTo(12, true)).containsExactly(0.0, 5.0, 10.0, 15.0);
    assertThat(Ticks.upTo(120, true)).containsExactly(0.0, 25.0, 50.0, 75.0, 100.0, 125.0);
    assertThat(Ticks.upTo(1, false)).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
  }

  @Property
  void noTickOfACountIsAPartOfOneAndTheyAreFew(
      @ForAll @IntRange(min = 0, max = 2_000_000) int largest) {
    assertThat(Ticks.upTo(largest, true))
        .hasSizeBetween(2, 6)
        .allMatch(tick -> tick % 1 == 0)
        .last()
        .satisfies(last -> assertThat(last).isGreaterThanOrEqualTo(largest));
  }
}
