package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void oneBadRoundDoesNotMoveIt() {
    assertThat(Median.of(List.of(10.0, 1_000.0, 11.0))).isEqualTo(11.0);
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheMiddleTwo() {
    assertThat(Median.of(List.of(1.0, 4.0, 2.0, 100.0))).isEqualTo(3.0);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
