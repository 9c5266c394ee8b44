package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static int rounds(DoubleSupplier cpu) {
    Settling settling = new Settling();
    int rounds = 1;
    while (settling.goesOn(new Cost(1, cpu.getAsDouble()))) {
      rounds++;
    }
    return rounds;
  }

  private static DoubleSupplier each(double... cpu) {
    int[] next = {0};
    return () -> cpu[Math.min(next[0]++, cpu.length - 1)];
  }

  @Test
  void itGoesOnWhileItCostsLess() {
    assertThat(rounds(each(3, 2, 1.5, 1.2, 1.19, 1.18, 1.2))).isEqualTo(7);
  }

  @Test
  void twoRoundsThatCostNoLessAreNotEnough() {
    assertThat(rounds(each(3, 3.1, 3.2, 2, 2.1, 1.95, 2))).isEqualTo(7);
  }

  @Test
  void whatIsWarmIsWarmAfterFour() {
    assertThat(rounds(each(1))).isEqualTo(4);
  }

  @Test
  void itEnds() {
    double[] cpu = {1};
    assertThat(rounds(() -> cpu[0] /= 2)).isEqualTo(30);
  }
}
