package org.fairway.metrics.upload;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.fairway.metrics.upload.FeedColumn.Role;

/** The sheet that explains a template: what a row is, and what each column takes. */
final class TemplateNotes {

  private static final int[] WIDTHS = {34, 60, 60};
  private static final int TITLE_SIZE = 14;
  private static final double LINE_HEIGHT = 16;
  private static final int LINE_LENGTH = 140;

  private TemplateNotes() {}

  static void write(Worksheet notes, Feed feed) {
    for (int i = 0; i < WIDTHS.length; i++) {
      notes.width(i, WIDTHS[i]);
    }
    notes.value(0, 0, feed.title());
    notes.style(0, 0).bold().fontSize(TITLE_SIZE).set();
    int row = 1;
    for (String line : lines(feed)) {
      notes.value(row, 0, line);
      notes.range(row, 0, row, 2).merge();
      notes.style(row, 0).wrapText(true).verticalAlignment("top").set();
      notes.rowHeight(row++, LINE_HEIGHT * (1 + line.length() / LINE_LENGTH));
    }
    table(notes, row + 1, feed);
  }

  private static List<String> lines(Feed feed) {
    return List.of(
        feed.about(),
        "A blank figure is one that is not known; zero is written 0. Send values, not formulas."
            + " What a row does not tell apart is left blank.",
        "Used from " + feed.effectiveFrom() + " on; description " + feed.version() + ".");
  }

  private static void table(Worksheet notes, int top, Feed feed) {
    notes.value(top, 0, "Column");
    notes.value(top, 1, "What it says");
    notes.value(top, 2, "What is allowed");
    notes.range(top, 0, top, 2).style().bold().fillColor("D8E4F2").set();
    int row = top + 1;
    for (FeedColumn column : feed.columns()) {
      notes.value(row, 0, column.header());
      notes.value(row, 1, column.about());
      notes.value(row, 2, allowed(column));
      notes.range(row, 0, row, 2).style().wrapText(true).verticalAlignment("top").set();
      row++;
    }
  }

  private static String allowed(FeedColumn column) {
    if (column.is(Role.MEASURE)) {
      return "a measure: see the sheet Codes";
    }
    return FeedWords.allowed(column);
  }
}
