package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.fact.FactSet;

/**
 * A line of a breakdown. The lines of one indicator never overlap.
 *
 * @param key the values of its dimensions, parted by a slash
 * @param label the same in words
 * @param dimensions names and values
 */
record Line(String key, String label, Map<String, String> dimensions) {

  private static final String HEADCOUNT = "HEADCOUNT";
  private static final String MEDICAL = "MEDICAL_DENTAL";
  private static final List<String> SECTIONS = List.of("NON_CLINICAL", "CLINICAL", MEDICAL);
  private static final List<String> BANDS =
      List.of("UNDER_1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "VSM");
  private static final List<String> GRADES =
      List.of("CONSULTANT", "NON_CONSULTANT_CAREER_GRADE", "TRAINEE", "OTHER");
  private static final List<String> CLUSTERS = List.of("1", "2", "3", "4", "5", "6", "7");

  /** The lines that the facts can fill: by section where they tell it, else without. */
  static List<Line> of(String scheme, String group, FactSet facts) {
    List<Line> lines = new ArrayList<>();
    if ("POSTS".equals(scheme)) {
      lines.addAll(cut(facts, group, "band", BANDS));
      lines.addAll(cut(facts, group, "medicalGrade", GRADES));
    } else if ("CLUSTERS".equals(scheme)) {
      lines.addAll(cut(facts, group, "cluster", CLUSTERS));
    }
    return lines;
  }

  private static List<Line> cut(
      FactSet facts, String group, String dimension, List<String> values) {
    Set<String> sectioned = facts.values(HEADCOUNT, dimension, Set.of("clinical", group));
    List<Line> lines = new ArrayList<>();
    if (!sectioned.isEmpty()) {
      for (String section : SECTIONS) {
        values.stream()
            .filter(sectioned::contains)
            .forEach(v -> lines.add(line(section, dimension, v)));
      }
      return lines;
    }
    Set<String> plain = facts.values(HEADCOUNT, dimension, Set.of(group));
    values.stream().filter(plain::contains).forEach(v -> lines.add(line(null, dimension, v)));
    return lines;
  }

  private static Line line(String section, String dimension, String value) {
    String what = words(dimension) + " " + (value.length() > 3 ? words(value) : value);
    return section == null
        ? new Line(value, what, Map.of(dimension, value))
        : new Line(
            section + "/" + value,
            words(section) + ", " + what,
            Map.of("clinical", section, dimension, value));
  }

  private static String words(String code) {
    return switch (code) {
      case "NON_CLINICAL" -> "Non-clinical";
      case "CLINICAL" -> "Clinical";
      case MEDICAL -> "Medical and dental";
      case "medicalGrade" -> "grade";
      default -> code.replace('_', ' ').toLowerCase(Locale.ROOT);
    };
  }
}
