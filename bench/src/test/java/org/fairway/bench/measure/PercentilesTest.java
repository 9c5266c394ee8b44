package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void theyAreValuesThatOccurred() {
    // Given 200, 199, ... 1
    Percentiles all = new Percentiles(IntStream.range(0, 200).mapToDouble(i -> 200 - i).toArray());
    // When, Then
    assertThat(all.at(50)).isEqualTo(100);
    assertThat(all.at(99)).isEqualTo(198);
    assertThat(all.at(100)).isEqualTo(200);
    assertThat(all.count()).isEqualTo(200);
  }

  @Test
  void ofOneValueEachIsThatValue() {
    assertThat(new Percentiles(new double[] {7}).at(1)).isEqualTo(7);
    assertThat(new Percentiles(new double[] {7}).at(99)).isEqualTo(7);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatThrownBy(() -> new Percentiles(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
