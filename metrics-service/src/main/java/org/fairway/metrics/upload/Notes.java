package org.fairway.metrics.upload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fairway.metrics.fact.Fractions;
import org.fairway.metrics.fact.RawFact;

/** What stops nothing but must be said: what of a file was passed over, how its text was read. */
final class Notes {

  static final String EMPTY_ROWS = "rows-without-figures";
  static final String ABSENT = "figures-not-supplied";
  static final String OTHERS = "organisations-skipped";
  static final String SHEETS = "sheets-skipped";

  private static final List<String> TOLD = List.of(OTHERS, SHEETS, EMPTY_ROWS, ABSENT);

  private Notes() {}

  /** Turns what was counted into warnings. */
  static void addTo(Findings findings) {
    for (String code : TOLD) {
      long count = findings.counted(code);
      if (count > 0) {
        findings.warn(code, count + " " + words(code));
      }
    }
    if (!findings.ignoredColumns().isEmpty()) {
      String names = String.join(", ", findings.ignoredColumns());
      findings.warn(
          "columns-ignored", names.length() > 400 ? names.substring(0, 400) + " ..." : names);
    }
  }

  /** A survey in which nobody's percentage is above 1 was most likely sent as fractions. */
  static void addShares(Findings findings) {
    List<BigDecimal> percentages =
        findings.facts().stream().map(RawFact::percent).filter(Objects::nonNull).toList();
    Fractions.in(percentages).ifPresent(found -> findings.warn(found.code(), found.detail()));
  }

  private static String words(String code) {
    return switch (code) {
      case EMPTY_ROWS -> "rows have no figure and were passed over";
      case ABSENT -> "figures are marked as not supplied and were left out";
      case OTHERS -> "rows are about other organisations and were passed over";
      default -> "sheets have no header of this feed and were passed over";
    };
  }
}
