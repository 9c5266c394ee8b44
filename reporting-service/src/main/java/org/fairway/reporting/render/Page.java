package org.fairway.reporting.render;

import io.quarkus.qute.RawString;
import java.util.List;
import org.fairway.reporting.render.chart.Drawing;
import org.fairway.reporting.wording.Audiences;

/**
 * What the page template shows.
 *
 * @param paged whether the page goes to paper: no navigation, no scrolling
 * @param styles trusted CSS of this project; everything else is escaped
 */
record Page(ReportDocument document, boolean paged, RawString styles, List<Chapter> sections) {

  static Page of(ReportDocument document, boolean paged, String styles) {
    return new Page(
        document,
        paged,
        new RawString(styles),
        document.sections().stream().map(Chapter::of).toList());
  }

  public String audience() {
    return "Audience: " + Audiences.name(document.audience());
  }

  public String description() {
    return document.title() + " of " + document.subject() + " for " + document.period();
  }

  /** A section with its charts drawn. */
  record Chapter(
      String id,
      String title,
      List<String> sentences,
      List<Drawing> drawings,
      List<DataTable> tables,
      List<String> notes) {
    static Chapter of(Section section) {
      return new Chapter(
          section.id(),
          section.title(),
          section.sentences(),
          section.charts().stream().map(Drawing::of).toList(),
          section.tables(),
          section.notes());
    }
  }
}
