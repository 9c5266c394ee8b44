package org.fairway.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetRowTest {

  @Test
  void blanksThatDoNotBreakAreBlanksToo() {
    SheetRow row = new SheetRow(2, List.of("\u00a0 3,089\u202f", "\u00a0", "White\u00a0British"));
    assertThat(row.cell(0)).isEqualTo("3,089");
    assertThat(row.cell(1)).isEmpty();
    assertThat(row.cell(2)).isEqualTo("White\u00a0British");
    assertThat(row.cell(3)).isEmpty();
    assertThat(row.isBlank()).isFalse();
  }

  @Test
  void aRowOfSuchBlanksIsBlank() {
    assertThat(new SheetRow(3, List.of("\u00a0", "\u3000 ", "")).isBlank()).isTrue();
  }
}
