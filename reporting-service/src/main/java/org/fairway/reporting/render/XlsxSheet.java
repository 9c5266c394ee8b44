package org.fairway.reporting.render;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** One table as one sheet: header in the first row, frozen, repeated on every printed page. */
final class XlsxSheet {
  private static final String HEADER = "e8edee";

  private XlsxSheet() {}

  static void write(Worksheet sheet, DataTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, XmlText.clean(table.columns().get(column)));
      sheet.style(0, column).bold().fillColor(HEADER).wrapText(true).set();
      sheet.width(column, column == 0 ? 42 : 14);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(sheet, row + 1, column, cells.get(column));
      }
    }
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Figure number) {
      sheet.value(row, column, number.value());
      sheet.style(row, column).format(number.unit().spreadsheetFormat()).set();
    } else if (cell instanceof Cell.Absent absent) {
      sheet.value(row, column, absent.status().symbol());
      sheet.style(row, column).horizontalAlignment("right").set();
    } else if (!cell.display().isEmpty()) {
      sheet.value(row, column, XmlText.clean(cell.display()));
    }
  }
}
