package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.Test;

class XlsxRendererTest {
  private static final byte[] FILE = new XlsxRenderer().render(Samples.wresReport());

  private static List<Row> rows(String sheet) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      return book.findSheet(sheet).orElseThrow().read();
    }
  }

  @Test
  void sheetsHaveNamesAndTheNotesAreThere() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .startsWith(
              "Report",
              "All indicators",
              "1 Non-clinical",
              "1 Clinical",
              "1 Medical and dental",
              "Indicator 2")
          .endsWith("Notes");
    }
    assertThat(rows("Notes")).anyMatch(row -> row.getCellText(0).contains("Hidden [c]"));
  }

  @Test
  void numbersAreNumbersWithEveryDigit() throws IOException {
    Row row = rows("All indicators").get(2);

    assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    BigDecimal sent = Samples.wres().indicators().get(1).value();
    assertThat(row.getCellAsNumber(1).orElseThrow().doubleValue()).isEqualTo(sent.doubleValue());
  }

  @Test
  void whatIsMissingIsAShorthandAndNotANumber() throws IOException {
    Row eighth = rows("All indicators").get(8);

    assertThat(eighth.getCellText(1)).isEqualTo("[x]");
  }

  @Test
  void headersAreFrozen() throws IOException {
    assertThat(entry("xl/worksheets/sheet2.xml"))
        .contains("state=\"frozen\"")
        .contains("ySplit=\"1\"");
  }

  @Test
  void noClockIsInTheFile() throws IOException {
    assertThat(entry("docProps/core.xml"))
        .doesNotContain("created")
        .contains("Workforce Race Equality Standard");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
      }
    }
  }

  @Test
  void wordsThatLookLikeFormulasStayWords() throws IOException {
    byte[] file = new XlsxRenderer().render(Hostile.document("=HYPERLINK(\"http://localhost\")"));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Row row = book.findSheet("Sheet").orElseThrow().read().get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getFormula()).isNull();
    }
  }

  private static String entry(String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no entry " + name);
  }
}
