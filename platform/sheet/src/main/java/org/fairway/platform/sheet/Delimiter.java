package org.fairway.platform.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Which character parts the fields of a text: comma, semicolon or tab, when its first lines leave
 * no doubt.
 */
final class Delimiter {

  private static final char[] KNOWN = {',', ';', '\t'};
  private static final String HINT = "sep=";

  private Delimiter() {}

  /**
   * Finds the delimiter.
   *
   * @param start the first lines of the text; the last may be cut off
   * @throws SheetRefused when two of them are used alike
   */
  static char of(String start) {
    if (start.startsWith(HINT) && start.length() > HINT.length()) {
      return start.charAt(HINT.length());
    }
    for (String line : start.split("\r\n|\r|\n")) {
      List<Character> used = used(line);
      if (used.size() == 1) {
        return used.get(0);
      }
      if (used.size() > 1) {
        return clear(line, used);
      }
    }
    return ',';
  }

  /** Whether the first line only says what the delimiter is, as spreadsheets write it. */
  static boolean isHint(List<String> first) {
    return !first.isEmpty() && first.get(0).startsWith(HINT);
  }

  private static char clear(String line, List<Character> used) {
    char most = used.get(0);
    for (char other : used) {
      most = count(line, other) > count(line, most) ? other : most;
    }
    for (char other : used) {
      if (other != most && count(line, other) * 2 > count(line, most)) {
        throw new SheetRefused(
            SheetFault.ofLine(
                1, "delimiter-unclear", "part the fields by commas, or semicolons, or tabs alone"));
      }
    }
    return most;
  }

  private static List<Character> used(String line) {
    List<Character> used = new ArrayList<>();
    for (char known : KNOWN) {
      if (count(line, known) > 0) {
        used.add(known);
      }
    }
    return used;
  }

  private static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }
}
