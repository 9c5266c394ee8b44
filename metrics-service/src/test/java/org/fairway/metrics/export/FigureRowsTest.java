package org.fairway.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
  void numbersHaveTenSignificantDigitsAndTextIsQuoted() {
    ExportTable table =
        new ExportTable(
            "t",
            List.of("a", "b"),
            List.of(
                Arrays.asList(0.1, "x, \"y\""),
                Arrays.asList(1e-7, null),
                Arrays.asList(23.409236007661203, Math.nextUp(23.409236007661203)),
                Arrays.asList(100.0, new BigDecimal("0.123456789012"))));
    assertThat(new String(table.write(ExportFormat.CSV), StandardCharsets.UTF_8))
        .isEqualTo(
            "a,b\r\n0.1,\"x, \"\"y\"\"\"\r\n0.0000001,\r\n23.40923601,23.40923601\r\n100,0.123456789012\r\n");
    assertThat(new String(table.write(ExportFormat.JSON), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"table\":\"t\",\"columns\":[\"a\",\"b\"],\"rows\":[{\"a\":0.1,\"b\":\"x, \\\"y\\\"\"},{\"a\":1E-7},{\"a\":23.40923601,\"b\":23.40923601},{\"a\":100,\"b\":0.123456789012}]}");
  }
}
