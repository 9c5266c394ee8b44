package org.fairway.metrics.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairway.metrics.fact.RawFact;

/**
 * Which sheets of a workbook are read: the one that the request names, or those that the feed
 * names, or else every one that holds the header. Names are compared as spreadsheets do, whatever
 * their case.
 */
final class SheetChoice {

  private static final int SHOWN = 20;

  /** All else is told as it is, so that the name can be sent back. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>]");

  private final Set<String> names;
  private final boolean asked;
  private final List<String> filled = new ArrayList<>();
  private final Set<Map.Entry<String, Map<String, String>>> told = new HashSet<>();
  private boolean again;

  SheetChoice(Subject subject) {
    this.asked = subject.sheet() != null;
    this.names = asked ? Set.of(normal(subject.sheet())) : subject.feed().sheets();
  }

  /** A name as it is compared. */
  static String normal(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether two requests name the same sheet, or both none. */
  static boolean same(String one, String other) {
    return Optional.ofNullable(one)
        .map(SheetChoice::normal)
        .equals(Optional.ofNullable(other).map(SheetChoice::normal));
  }

  /** Those of a workbook's sheets that are to be read; a fault when there is none of that name. */
  List<String> among(List<String> sheets, Findings findings) {
    if (names.isEmpty()) {
      return sheets.stream().filter(sheet -> !TemplateXlsx.isNotes(sheet)).toList();
    }
    List<String> named = sheets.stream().filter(sheet -> names.contains(normal(sheet))).toList();
    if (named.isEmpty()) {
      String detail = "no sheet has the name that is set; there are: " + list(sheets);
      findings.fault("file", "sheet-missing", detail);
    }
    return named;
  }

  /** A text has no sheets to choose from. */
  void refuse(Findings findings) {
    if (asked) {
      findings.fault("file", "sheet-missing", "only a workbook has sheets to name");
    }
  }

  /** Takes note of a sheet that holds the table, and of its figures; without any it is none. */
  void found(String sheet, List<RawFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    filled.add(sheet);
    Set<Map.Entry<String, Map<String, String>>> own =
        facts.stream()
            .map(fact -> Map.entry(fact.measure(), fact.dimensions()))
            .collect(Collectors.toSet());
    again |= own.stream().anyMatch(told::contains);
    told.addAll(own);
  }

  /**
   * Says so when it cannot be known which sheet is meant.
   *
   * @param several whether a table may be spread over sheets, as long as none tells what another
   *     does
   */
  void check(boolean several, Findings findings) {
    if (filled.size() > 1 && (again || !several)) {
      findings.fault(
          "file",
          "sheets-unclear",
          "one sheet with this header and these figures, and no other; name one of: "
              + list(filled));
    }
  }

  private static String list(List<String> sheets) {
    String names =
        sheets.stream()
            .limit(SHOWN)
            .map(sheet -> "'" + UNSEEN.matcher(sheet).replaceAll("?") + "'")
            .collect(Collectors.joining(", "));
    return sheets.size() > SHOWN ? names + " ..." : names;
  }
}
