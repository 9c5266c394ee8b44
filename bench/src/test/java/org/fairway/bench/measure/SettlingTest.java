package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static int rounds(DoubleSupplier rates) {
    Settling settling = new Settling();
    int rounds = 1;
    while (settling.goesOn(rates.getAsDouble())) {
      rounds++;
    }
    return rounds;
  }

  private static DoubleSupplier each(double... rates) {
    int[] next = {0};
    return () -> rates[Math.min(next[0]++, rates.length - 1)];
  }

  @Test
  void itGoesOnWhileItGetsQuicker() {
    assertThat(rounds(each(100, 150, 200, 220, 221, 222))).isEqualTo(6);
  }

  @Test
  void oneRoundThatIsNotQuickerIsNotEnough() {
    assertThat(rounds(each(100, 90, 150, 151, 149))).isEqualTo(5);
  }

  @Test
  void whatIsWarmIsWarmAfterThree() {
    assertThat(rounds(each(100))).isEqualTo(3);
  }

  @Test
  void itEnds() {
    double[] rate = {1};
    assertThat(rounds(() -> rate[0] *= 2)).isEqualTo(12);
  }
}
