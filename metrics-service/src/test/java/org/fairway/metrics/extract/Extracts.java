package org.fairway.metrics.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small extracts of all columns, with one field changed. */
final class Extracts {

  static final List<String> COLUMNS =
      Arrays.stream(EsrColumn.values()).map(EsrColumn::header).toList();
  static final String HEADER = String.join(",", COLUMNS) + "\n";
  private static final List<String> NURSE =
      List.of(
          "1",
          "RNA",
          "2025-03-31",
          "Nursing and Midwifery Registered",
          "N6A",
          "XR05",
          "5",
          "Clinical",
          "",
          "Permanent",
          "A",
          "No",
          "Female",
          "25-29",
          "Not stated",
          "Not stated",
          "0.8",
          "2019-04-01",
          "",
          "",
          "E01009719",
          "No",
          "");

  /** Bounds that small files reach. */
  static final Limits LIMITS =
      new Limits(64L << 20, 200, 16 * 1024, 1 << 20, 50, 1000, 1 << 20, 100_000);

  private Extracts() {}

  /** The fields of a line. */
  static List<String> nurse(int number, String... changes) {
    List<String> fields = new ArrayList<>(NURSE);
    fields.set(0, String.valueOf(number));
    for (int i = 0; i < changes.length; i += 2) {
      fields.set(COLUMNS.indexOf(changes[i]), changes[i + 1]);
    }
    return fields;
  }

  static String line(int number, String... changes) {
    return String.join(",", nurse(number, changes)) + "\n";
  }

  /** A good line, one with changes on line 3, and a good one. */
  static String with(String... changes) {
    return HEADER + line(1) + line(2, changes) + line(3);
  }

  /** Lines with quotation marks, more of them than are read at once. */
  static byte[] manyQuoted() {
    int most = 2 * LIMITS.piece() / line(1).length();
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= most; i++) {
      text.append(line(i, "religion", "\"None\""));
    }
    return bytes(text.toString());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static FoldResult fold(byte[] content, ExtractFormat format) {
    return fold(content, format, LIMITS);
  }

  static FoldResult fold(byte[] content, ExtractFormat format, Limits limits) {
    EsrFold fold = new EsrFold("RNA", new Settings(HeaderNames.BUILT_IN, limits), Progress.NONE);
    try {
      if (format != ExtractFormat.XLSX) {
        return fold.fold(new ByteArrayInputStream(content), format);
      }
      Path file = Files.createTempFile("workbook", ".xlsx");
      try {
        Files.write(file, content);
        return fold.fold(file, format);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> errors(FoldResult result) {
    return result.errors().stream()
        .map(error -> error.line() + " " + error.column() + " " + error.code())
        .toList();
  }
}
