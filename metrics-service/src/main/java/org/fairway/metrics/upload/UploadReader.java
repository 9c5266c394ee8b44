package org.fairway.metrics.upload;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.fairway.platform.sheet.CsvFile;
import org.fairway.platform.sheet.CsvLimits;
import org.fairway.platform.sheet.SheetFault;
import org.fairway.platform.sheet.SheetRefused;
import org.fairway.platform.sheet.SheetRow;
import org.fairway.platform.sheet.XlsxFile;
import org.fairway.platform.sheet.XlsxLimits;

/** Reads a file of a feed to facts. Not reusable. */
final class UploadReader {

  private final Subject subject;
  private final Findings findings = new Findings();
  private boolean header;
  private boolean rows;

  UploadReader(Subject subject) {
    this.subject = subject;
  }

  /**
   * Reads the file to its end, or to where nothing more can be read.
   *
   * @param charset that the sender says a text has; null for none
   * @throws UploadRefused with every fault that is found without looking at other facts
   */
  Findings read(Path file, UploadFormat format, Charset charset) throws IOException {
    try {
      if (format != UploadFormat.XLSX) {
        new SheetChoice(subject).refuse(findings);
      }
      switch (format) {
        case CSV -> csv(file, charset);
        case XLSX -> xlsx(file);
        case JSON -> json(file);
      }
      require();
    } catch (SheetRefused e) {
      e.faults().forEach(this::add);
      findings.more(e.count() - e.faults().size());
    }
    findings.check();
    Notes.addTo(findings);
    Notes.addShares(findings);
    return findings;
  }

  private void csv(Path file, Charset charset) throws IOException {
    CsvFile csv = CsvFile.open(file, charset, CsvLimits.UPLOAD);
    SheetReader reader = reader(Places.ofText());
    csv.read(reader::accept);
    end(reader);
    if (csv.encoding().guessed() && charset == null) {
      findings.warn("encoding-guessed", "read as " + csv.encoding().charset());
    }
    if (csv.delimiter() != ',') {
      String name = csv.delimiter() == '\t' ? "tabs" : "'" + csv.delimiter() + "'";
      findings.warn("delimiter-found", "fields are parted by " + name);
    }
  }

  private void xlsx(Path file) throws IOException {
    try (XlsxFile book = XlsxFile.open(file, XlsxLimits.UPLOAD)) {
      SheetChoice choice = new SheetChoice(subject);
      for (String sheet : choice.among(book.sheets(), findings)) {
        SheetReader reader = reader(Places.ofSheet(sheet));
        int before = findings.facts().size();
        book.read(sheet, reader::accept);
        end(reader);
        if (reader.hasHeader()) {
          choice.found(sheet, findings.facts().subList(before, findings.facts().size()));
        }
      }
      choice.check(subject.feed().skipsOthers(), findings);
    }
  }

  private void json(Path file) throws IOException {
    SheetReader reader = reader(new JsonPlaces());
    List<SheetRow> table = JsonRows.read(file, subject.feed());
    if (table.size() > 1) {
      reader.begin(table.get(0));
      table.stream().skip(1).forEach(reader::accept);
    }
    header = true;
    rows |= reader.hasRows();
  }

  private SheetReader reader(Places places) {
    return new SheetReader(
        subject.feed(), subject.organisation(), subject.period(), places, findings);
  }

  private void end(SheetReader reader) {
    header |= reader.hasHeader();
    rows |= reader.hasRows();
    if (!reader.hasHeader()) {
      findings.count(Notes.SHEETS);
    }
  }

  private void require() {
    if (!header && !findings.hasFaults()) {
      String place = subject.sheet() == null ? "file" : "sheet " + Places.shown(subject.sheet());
      findings.fault(
          place, "header-missing", "a header row such as: " + HeaderHint.of(subject.feed()));
    } else if (findings.counted(Notes.OTHERS) > 0 && !rows) {
      String detail = "the file has no row about " + subject.organisation();
      findings.fault("file", "organisation-missing", detail);
    } else if (findings.facts().isEmpty() && !findings.hasFaults()) {
      findings.fault("file", "file-empty", "the file holds no figure");
    }
  }

  private void add(SheetFault fault) {
    findings.fault(place(fault), fault.code(), fault.detail());
  }

  private static String place(SheetFault fault) {
    if (fault.sheet().isEmpty()) {
      return fault.line() == 0 ? "file" : "line " + fault.line();
    }
    String sheet = "sheet " + Places.shown(fault.sheet());
    if (!fault.cell().isEmpty()) {
      return sheet + ", cell " + fault.cell();
    }
    return fault.line() == 0 ? sheet : sheet + ", row " + fault.line();
  }
}
