package org.fairway.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureRowsTest {

  @Test
  void aMissingFigureWithoutAReasonCannotBeWritten() {
    FigureRows rows = new FigureRows();
    assertThatThrownBy(() -> rows.missing(List.of(), "VALUE", "RATIO", "SUPPRESSED", " "))
        .isInstanceOf(IllegalArgumentException.class);
    rows.figure(List.of(), "VALUE", null, null, "RATIO");
    assertThat(rows.rows()).isEmpty();
  }

  @Test
  void numbersKeepEveryDigitAndTextIsQuoted() {
    ExportTable table =
        new ExportTable(
            "t",
            List.of("a", "b"),
            List.of(Arrays.asList(0.1, "x, \"y\""), Arrays.asList(1e-7, null)));
    assertThat(new String(table.write(ExportFormat.CSV), StandardCharsets.UTF_8))
        .isEqualTo("a,b\r\n0.1,\"x, \"\"y\"\"\"\r\n0.00000010,\r\n");
    assertThat(new String(table.write(ExportFormat.JSON), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"table\":\"t\",\"columns\":[\"a\",\"b\"],\"rows\":[{\"a\":0.1,\"b\":\"x, \\\"y\\\"\"},{\"a\":1.0E-7}]}");
  }
}
