package org.fairway.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void whatBeginsLikeAFormulaIsMadeHarmless() {
    assertThat(SafeText.of("=1+1")).isEqualTo("'=1+1");
    assertThat(SafeText.of("  @cmd")).isEqualTo("'  @cmd");
    assertThat(SafeText.of("\t-2")).startsWith("'");
    assertThat(SafeText.of("\u0000=1")).isEqualTo("'=1");
    assertThat(SafeText.of("plain\r\ntext")).isEqualTo("plain  text");
    assertThat(SafeText.of(null)).isEmpty();
  }

  @Property
  void noTextBeginsLikeAFormulaAfterwards(@ForAll String text) {
    String safe = SafeText.of(text).strip();
    assertThat(safe.isEmpty() || "=+-@".indexOf(safe.charAt(0)) < 0).isTrue();
    assertThat(safe.chars().noneMatch(c -> c < ' ')).isTrue();
  }

  @Property
  void addressesOfCellsAreReadAsTheyAreWritten(
      @ForAll @IntRange(min = 1, max = 16_384) int column,
      @ForAll @IntRange(min = 1, max = 1_048_576) int row) {
    String name = CellName.of(column, row);
    assertThat(CellName.column(name)).isEqualTo(column);
    assertThat(CellName.row(name)).isEqualTo(row);
  }
}
