package org.fairway.reporting.render;

import java.util.List;

/**
 * A finished report: every word and figure that any of its files may show. Nothing is computed
 * after this, so all formats say the same, and a figure that is not here cannot leak from a file.
 *
 * @param kind code of the report kind
 * @param subject whom the report is about
 * @param period for example {@code 2024-25}
 * @param audience code of the audience that disclosure control was applied for
 * @param retrieved the day on which the figures were fetched, in words; printed on pages, not in
 *     data files
 * @param highlights the most important sentences
 * @param provenance what the figures were made from: label and value
 */
public record ReportDocument(
    String kind,
    String title,
    String subject,
    String period,
    String audience,
    String retrieved,
    List<String> highlights,
    List<Section> sections,
    List<String> notes,
    List<Fact> provenance) {

  public ReportDocument {
    highlights = List.copyOf(highlights);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    provenance = List.copyOf(provenance);
  }

  /** A labelled fact about the report. */
  public record Fact(String label, String value) {}
}
