package org.fairway.metrics.upload;

import java.util.Locale;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisations;
import org.fairway.metrics.upload.FeedColumn.Role;
import org.fairway.platform.sheet.SheetRow;

/** Reads the rows of one table: up to the header, then row by row. */
final class SheetReader {

  /** Titles and notes above a header. */
  private static final int LOOKED_AT = 30;

  private final Feed feed;
  private final String organisation;
  private final Period period;
  private final Places at;
  private final Findings findings;
  private HeaderMap header;
  private long before;
  private boolean found;

  SheetReader(Feed feed, String organisation, Period period, Places at, Findings findings) {
    this.feed = feed;
    this.organisation = organisation;
    this.period = period;
    this.at = at;
    this.findings = findings;
  }

  /** Takes a row as the header, whatever it begins with. */
  void begin(SheetRow row) {
    header = HeaderMap.of(feed, period, row, at, findings);
  }

  void accept(SheetRow row) {
    if (row.isBlank()) {
      return;
    }
    if (header == null) {
      if (before++ < LOOKED_AT && HeaderMap.isHeader(feed, row)) {
        begin(row);
      }
      return;
    }
    if (isWide(row) || !isAboutPeriod(row) || !isAboutOrganisation(row)) {
      return;
    }
    found = true;
    new RowReader(feed, header, at, findings, row).read();
  }

  /** Whether the table has the feed's header. */
  boolean hasHeader() {
    return header != null;
  }

  /** Whether it has a row about the organisation. */
  boolean hasRows() {
    return found;
  }

  private boolean isWide(SheetRow row) {
    for (int i = header.width(); i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        fault(row, i, "row-too-wide", "the header has " + header.width() + " columns");
        return true;
      }
    }
    if (row.cells().stream().anyMatch(SheetReader::hasControls)) {
      fault(row, Places.WHOLE_LINE, "control-character", "text without NUL and the like");
      return true;
    }
    return false;
  }

  private static boolean hasControls(String cell) {
    return cell.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }

  private boolean isAboutPeriod(SheetRow row) {
    int place = place(Role.PERIOD);
    String text = place < 0 ? "" : row.cell(place);
    if (text.isEmpty() || isPeriod(text)) {
      return true;
    }
    fault(row, place, "period-mismatch", "every row is about " + period + ", as in the request");
    return false;
  }

  /** {@code 2024-25}, {@code 2024/25}, {@code 2024-2025}. */
  private boolean isPeriod(String text) {
    String bare = text.replace('/', '-').replace(" ", "").replace('\u2013', '-');
    return bare.equals(period.toString())
        || bare.equals(period.startYear() + "-" + (period.startYear() + 1));
  }

  private boolean isAboutOrganisation(SheetRow row) {
    int place = place(Role.ORGANISATION);
    String text = place < 0 ? "" : row.cell(place).toUpperCase(Locale.ROOT);
    if (text.equals(organisation) || (text.isEmpty() && !feed.skipsOthers())) {
      return true;
    }
    if (feed.skipsOthers()) {
      findings.count(Notes.OTHERS);
    } else if (Organisations.find(text).isEmpty()) {
      fault(row, place, "organisation-unknown", "an ODS code of a trust or care board");
    } else {
      String detail = "every row is about " + organisation + ", as in the request";
      fault(row, place, "organisation-mismatch", detail);
    }
    return false;
  }

  private int place(Role role) {
    return header.places().entrySet().stream()
        .filter(entry -> entry.getKey().is(role))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElse(-1);
  }

  private void fault(SheetRow row, int place, String code, String detail) {
    findings.fault(at.of(row.line(), place, place < 0 ? "" : header.name(place)), code, detail);
  }
}
