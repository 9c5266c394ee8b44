package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.fact.Dimensions;
import org.fairway.metrics.fact.FactSet;

/**
 * A line of a breakdown. The lines of one scheme never overlap.
 *
 * @param key the values of its dimensions, parted by a slash
 * @param label the same in words
 * @param dimensions names and values
 */
record Line(String key, String label, Map<String, String> dimensions) {

  private static final String SECTION = "clinical";
  private static final String GRADE = "medicalGrade";
  private static final String RECRUIT = "internationalRecruit";
  private static final String MEDICAL = "MEDICAL_DENTAL";
  private static final List<String> SECTIONS = List.of("NON_CLINICAL", "CLINICAL", MEDICAL);
  private static final List<String> BANDS =
      List.of("UNDER_1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "VSM");
  private static final List<String> GRADES =
      List.of("CONSULTANT", "NON_CONSULTANT_CAREER_GRADE", "TRAINEE", "OTHER");
  private static final List<String> RECRUITS = List.of("true", "false");
  private static final List<String> CLUSTERS = List.of("1", "2", "3", "4", "5", "6", "7");

  /** Every line there has been; there are no more of them than combinations of these. */
  private static final Map<List<String>, Line> MADE = new ConcurrentHashMap<>();

  Line {
    dimensions = Dimensions.of(dimensions);
  }

  /** The lines that the facts can fill: by section where they tell it, else without. */
  static List<Line> of(String scheme, String measure, Edition edition, FactSet facts) {
    String group = edition.dimension();
    return switch (scheme == null ? "" : scheme) {
      case "POSTS" -> {
        List<Line> posts = new ArrayList<>(cut(facts, measure, group, "band", BANDS));
        posts.addAll(cut(facts, measure, group, GRADE, GRADES));
        yield posts;
      }
      case "GRADES" -> cut(facts, measure, group, GRADE, GRADES);
      case "CLUSTERS" -> cut(facts, measure, group, "cluster", CLUSTERS);
      case "SECTION" -> plain(facts, measure, group, SECTION, SECTIONS);
      case "INTERNATIONAL_RECRUITS" -> plain(facts, measure, group, RECRUIT, RECRUITS);
      default -> List.of();
    };
  }

  private static List<Line> cut(
      FactSet facts, String measure, String group, String dimension, List<String> values) {
    Set<String> sectioned = facts.occurring(measure, dimension, Set.of(SECTION, group));
    if (sectioned.isEmpty()) {
      return plain(facts, measure, group, dimension, values);
    }
    List<Line> lines = new ArrayList<>();
    for (String section : SECTIONS) {
      addPresent(lines, section, dimension, values, sectioned);
    }
    return lines;
  }

  private static List<Line> plain(
      FactSet facts, String measure, String group, String dimension, List<String> values) {
    Set<String> present = facts.occurring(measure, dimension, Set.of(group));
    List<Line> lines = new ArrayList<>();
    addPresent(lines, "", dimension, values, present);
    return lines;
  }

  private static void addPresent(
      List<Line> lines,
      String section,
      String dimension,
      List<String> values,
      Set<String> present) {
    for (String value : values) {
      if (present.contains(value)) {
        lines.add(
            MADE.computeIfAbsent(
                List.of(section, dimension, value), any -> line(section, dimension, value)));
      }
    }
  }

  private static Line line(String section, String dimension, String value) {
    return section.isEmpty()
        ? new Line(value(dimension, value), what(dimension, value), Map.of(dimension, value))
        : new Line(
            section + "/" + value,
            words(section) + ", " + what(dimension, value),
            Map.of(SECTION, section, dimension, value));
  }

  private static String value(String dimension, String value) {
    return dimension.equals(RECRUIT) ? "INTERNATIONAL_RECRUITS/" + value : value;
  }

  private static String what(String dimension, String value) {
    return switch (dimension) {
      case SECTION -> words(value);
      case RECRUIT ->
          value.equals("true") ? "International recruits" : "Without international recruits";
      default -> words(dimension) + " " + (value.length() > 3 ? words(value) : value);
    };
  }

  private static String words(String code) {
    return switch (code) {
      case "NON_CLINICAL" -> "Non-clinical";
      case "CLINICAL" -> "Clinical";
      case MEDICAL -> "Medical and dental";
      case GRADE -> "grade";
      default -> code.replace('_', ' ').toLowerCase(Locale.ROOT);
    };
  }
}
