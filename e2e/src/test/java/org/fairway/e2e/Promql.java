package org.fairway.e2e;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from an expression which metrics and labels it names. Enough for how ours are written. */
final class Promql {
  private static final Set<String> WORDS =
      Set.of("by", "without", "on", "ignoring", "bool", "and", "or", "unless", "offset");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on) \\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*})?(\\s*\\()?");
  private static final Pattern COMPARED =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\s*(=~|!~|!=|=)\\s*\"(\\d+)\"");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private Promql() {}

  /** A metric with the labels that the expression asks of it, and what they are compared with. */
  record Use(String metric, Set<String> labels, List<Compared> compared) {}

  /**
   * A label and a value or pattern that it is compared with.
   *
   * @param pattern whether it is one
   */
  record Compared(String label, String value, boolean pattern) {}

  /** Each use of a metric; labels that results are grouped by are asked of every metric. */
  static List<Use> uses(String expression) {
    // texts may hold brackets: their numbers stand for them
    List<String> texts = new ArrayList<>();
    String numbered =
        QUOTED
            .matcher(expression)
            .replaceAll(
                text -> {
                  texts.add(text.group(1));
                  return "\"" + (texts.size() - 1) + "\"";
                });
    String plain = RANGE.matcher(numbered).replaceAll("");
    Set<String> grouping = new LinkedHashSet<>();
    Matcher group = GROUPING.matcher(plain);
    while (group.find()) {
      grouping.addAll(names(group.group(1)));
    }
    List<Use> uses = new ArrayList<>();
    Matcher selector = SELECTOR.matcher(GROUPING.matcher(plain).replaceAll(""));
    while (selector.find()) {
      boolean function = selector.group(3) != null;
      if (!function && !WORDS.contains(selector.group(1))) {
        Set<String> labels = new LinkedHashSet<>(grouping);
        labels.addAll(names(selector.group(2)));
        uses.add(new Use(selector.group(1), labels, compared(selector.group(2), texts)));
      }
    }
    return uses;
  }

  private static List<Compared> compared(String selector, List<String> texts) {
    Matcher one = COMPARED.matcher(selector == null ? "" : selector);
    List<Compared> found = new ArrayList<>();
    while (one.find()) {
      String value = texts.get(Integer.parseInt(one.group(3)));
      found.add(new Compared(one.group(1), value, one.group(2).endsWith("~")));
    }
    return found;
  }

  private static List<String> names(String text) {
    List<String> found = new ArrayList<>();
    Matcher name = NAME.matcher(text == null ? "" : text);
    while (name.find()) {
      found.add(name.group());
    }
    return found;
  }
}
