package org.fairway.metrics.snapshot;

import java.util.List;

/** The fields of one line, by column. Reused for every line; holds nothing beyond it. */
final class EsrRow {

  private final EsrHeader header;
  private List<String> fields = List.of();
  private long line;

  EsrRow(EsrHeader header) {
    this.header = header;
  }

  void read(long physicalLine, List<String> values) {
    line = physicalLine;
    fields = values;
  }

  long line() {
    return line;
  }

  boolean isComplete() {
    return fields.size() == header.width();
  }

  /** The field without blanks around it; empty when the file has no such column. */
  String get(EsrColumn column) {
    int place = header.place(column);
    return place < 0 ? "" : fields.get(place).strip();
  }
}
