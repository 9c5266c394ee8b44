package org.fairway.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: a cover, one named sheet for each table with its header frozen, and the notes.
 * Numbers are numbers, unrounded, shown with the usual decimals; what is missing is a shorthand
 * that the notes explain. Cells are typed, so no words become a formula.
 */
public final class XlsxRenderer implements Renderer {
  private static final String COLOUR = "003087";
  private static final int WIDE = 100;

  @Override
  public ReportFormat format() {
    return ReportFormat.XLSX;
  }

  @Override
  public byte[] render(ReportDocument document) {
    try {
      Path file = Files.createTempFile("report", ".xlsx");
      try {
        write(document, file);
        return SteadyZip.of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be written", e);
    }
  }

  private static void write(ReportDocument document, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Fairway", "1.0")) {
      book.properties()
          .setTitle(document.title() + ": " + document.subject() + ", " + document.period());
      cover(book.newWorksheet("Report"), document);
      for (Section section : document.sections()) {
        for (DataTable table : section.tables()) {
          XlsxSheet.write(book.newWorksheet(table.sheet()), table);
        }
      }
      notes(book.newWorksheet("Notes"), document);
    }
  }

  private static void cover(Worksheet sheet, ReportDocument document) {
    List<String> lines =
        new ArrayList<>(List.of(document.title(), document.subject(), document.period(), ""));
    lines.addAll(document.highlights());
    lines(sheet, lines);
    sheet.style(0, 0).bold().fontSize(16).fontColor(COLOUR).set();
    sheet.style(1, 0).bold().fontSize(13).set();
    int row = lines.size() + 1;
    for (ReportDocument.Fact fact : document.provenance()) {
      sheet.value(row, 0, XmlText.clean(fact.label() + ": " + fact.value()));
      sheet.style(row++, 0).wrapText(true).set();
    }
  }

  private static void notes(Worksheet sheet, ReportDocument document) {
    List<String> lines = new ArrayList<>(List.of("Notes"));
    lines.addAll(document.notes());
    for (Section section : document.sections()) {
      section.notes().forEach(note -> lines.add(section.title() + ". " + note));
    }
    lines(sheet, lines);
    sheet.style(0, 0).bold().fontSize(14).fontColor(COLOUR).set();
    sheet.freezePane(0, 1);
  }

  private static void lines(Worksheet sheet, List<String> lines) {
    sheet.width(0, WIDE);
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(i, 0, XmlText.clean(lines.get(i)));
      sheet.style(i, 0).wrapText(true).set();
    }
  }
}
