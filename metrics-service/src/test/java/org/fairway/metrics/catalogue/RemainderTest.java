package org.fairway.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RemainderTest {

  @Test
  void thoseLeftOverGoWhereTheSettingSays() {
    assertThat(Remainder.SPREAD.sizes(5)).containsExactly(2, 1, 1, 1);
    assertThat(Remainder.SPREAD.sizes(6)).containsExactly(2, 1, 2, 1);
    assertThat(Remainder.SPREAD.sizes(7)).containsExactly(2, 2, 2, 1);
    assertThat(Remainder.LOWEST_FIRST.sizes(6)).containsExactly(2, 2, 1, 1);
    assertThat(Remainder.HIGHEST_FIRST.sizes(5)).containsExactly(1, 1, 1, 2);
    assertThat(Remainder.HIGHEST_FIRST.sizes(7)).containsExactly(1, 2, 2, 2);
  }

  @Property
  void quartersHoldEverybodyAndDifferByOneAtMost(
      @ForAll Remainder rule, @ForAll @LongRange(min = 0, max = 20_000) long staff) {
    long[] sizes = rule.sizes(staff);
    assertThat(LongStream.of(sizes).sum()).isEqualTo(staff);
    assertThat(LongStream.of(sizes).max().getAsLong() - LongStream.of(sizes).min().getAsLong())
        .isBetween(0L, 1L);
  }
}
