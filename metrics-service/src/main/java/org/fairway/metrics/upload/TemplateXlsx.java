package org.fairway.metrics.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fairway.platform.sheet.SafeText;

/**
 * A template as a workbook: the table with its header frozen and lists to choose codes from, a
 * sheet of notes, and the codes.
 */
final class TemplateXlsx {

  private static final String NOTES = "Notes";
  private static final String CODES = "Codes";
  private static final String HEADER = "D8E4F2";
  private static final int NARROW = 12;
  private static final int WIDEST = 34;

  private TemplateXlsx() {}

  /** Whether a sheet is one that explains, and holds no figures. */
  static boolean isNotes(String sheet) {
    return sheet.equalsIgnoreCase(NOTES) || sheet.equalsIgnoreCase(CODES);
  }

  static byte[] write(Template template) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Fairway", "1.0")) {
      book.properties().setTitle(template.feed().title());
      Worksheet table = book.newWorksheet(template.feed().sheet());
      Worksheet notes = book.newWorksheet(NOTES);
      Worksheet codes = book.newWorksheet(CODES);
      header(table, template.feed().columns());
      rows(table, template);
      TemplateNotes.write(notes, template.feed());
      TemplateCodes.write(codes, table, template.feed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void header(Worksheet table, List<FeedColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      String header = columns.get(i).header();
      table.value(0, i, header);
      table.width(i, Math.min(WIDEST, Math.max(NARROW, header.length() + 4)));
    }
    table.range(0, 0, 0, columns.size() - 1).style().bold().fillColor(HEADER).wrapText(true).set();
    table.freezePane(0, 1);
    table.repeatRows(0);
  }

  private static void rows(Worksheet table, Template template) {
    List<FeedColumn> columns = template.feed().columns();
    for (int row = 0; row < template.rows().size(); row++) {
      Map<String, Object> values = template.rows().get(row);
      for (int i = 0; i < columns.size(); i++) {
        cell(table, row + 1, i, values.get(columns.get(i).header()));
      }
    }
  }

  private static void cell(Worksheet table, int row, int column, Object value) {
    if (value instanceof Number number) {
      table.value(row, column, number);
    } else if (value != null) {
      table.value(row, column, SafeText.of((String) value));
    }
  }
}
