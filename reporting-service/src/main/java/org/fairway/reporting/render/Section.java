package org.fairway.reporting.render;

import java.util.List;

/**
 * A chapter of a report.
 *
 * @param sentences the figures in words, in reading order
 * @param notes what a reader must know to use the figures, after the tables
 */
public record Section(
    String id,
    String title,
    List<String> sentences,
    List<Chart> charts,
    List<DataTable> tables,
    List<String> notes,
    List<Observation> observations) {

  public Section {
    sentences = List.copyOf(sentences);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    observations = List.copyOf(observations);
  }
}
