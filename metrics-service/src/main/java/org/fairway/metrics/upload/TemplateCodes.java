package org.fairway.metrics.upload;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;
import org.fairway.metrics.upload.FeedColumn.Role;

/** The sheet of codes, and the lists in the table that choose from it. */
final class TemplateCodes {

  /** Rows of the table that offer the lists. */
  private static final int OFFERED = 2000;

  private static final int WIDTH = 32;

  private TemplateCodes() {}

  static void write(Worksheet codes, Worksheet table, Feed feed) {
    int next = 0;
    for (int i = 0; i < feed.columns().size(); i++) {
      List<String> values = values(feed.columns().get(i));
      if (!values.isEmpty()) {
        list(codes, next, feed.columns().get(i).header(), values);
        offer(codes, table, next++, i, values.size());
      }
    }
    if (next == 0) {
      codes.value(0, 0, "This table holds no codes.");
    }
    codes.freezePane(0, 1);
  }

  private static List<String> values(FeedColumn column) {
    if (column.is(Role.MEASURE)) {
      return Measures.all().stream().map(Measure::name).toList();
    }
    return column.is(Role.DIMENSION) ? DimensionBook.values(column.dimension()) : List.of();
  }

  private static void list(Worksheet codes, int at, String header, List<String> values) {
    codes.width(at, WIDTH);
    codes.value(0, at, header);
    codes.style(0, at).bold().fillColor("D8E4F2").set();
    for (int i = 0; i < values.size(); i++) {
      codes.value(i + 1, at, values.get(i));
    }
  }

  /** Other spellings are understood too, so that a value beside the list is only asked about. */
  private static void offer(Worksheet codes, Worksheet table, int from, int column, int count) {
    table
        .range(1, column, OFFERED, column)
        .validateWithList(codes.range(1, from, count, from))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .errorTitle("Not a code of the list")
        .error("The sheet Codes lists the codes. Keep the value if it is another spelling of one.")
        .showErrorMessage(true);
  }
}
