package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.util.List;

/** A report in which every word comes from an attacker. */
final class Hostile {
  private Hostile() {}

  static ReportDocument document(String words) {
    Observation row =
        new Observation(
            words,
            words,
            words,
            words,
            words,
            words,
            words,
            new BigDecimal("-4.2"),
            Unit.PERCENTAGE_POINTS,
            Status.COMPUTED,
            words);
    DataTable table =
        new DataTable(
            "t",
            "Sheet",
            words,
            List.of(words, words),
            List.of(List.of(Cell.text(words), Cell.number(BigDecimal.TEN, Unit.COUNT))));
    Chart chart =
        new Chart.Bars(
            "c",
            words,
            words,
            Unit.COUNT,
            List.of(words, words),
            List.of(
                new Chart.BarRow(
                    words, List.of(Cell.number(BigDecimal.TEN, Unit.COUNT), Cell.text(words)))),
            null);
    Section section =
        new Section(
            "s",
            words,
            List.of(words),
            List.of(chart),
            List.of(table),
            List.of(words),
            List.of(row));
    return new ReportDocument(
        "KIND",
        words,
        words,
        words,
        words,
        words,
        List.of(words),
        List.of(section),
        List.of(words),
        List.of(new ReportDocument.Fact(words, words)));
  }
}
