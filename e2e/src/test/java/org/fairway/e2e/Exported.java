package org.fairway.e2e;

import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that running services export: names, and the labels and values seen on each. */
final class Exported {
  private static final Pattern SAMPLE =
      Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+(?: \\S+)?$");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Map<String, Map<String, Set<String>>> metrics = new HashMap<>();

  private Exported() {}

  static Exported by(List<String> services) {
    Exported all = new Exported();
    for (String service : services) {
      RestAssured.get(service + "/q/metrics")
          .then()
          .statusCode(200)
          .extract()
          .asString()
          .lines()
          .forEach(all::read);
    }
    return all;
  }

  private void read(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (line.startsWith("#") || !sample.matches()) {
      return;
    }
    Map<String, Set<String>> labels =
        metrics.computeIfAbsent(sample.group(1), name -> new HashMap<>());
    if (sample.group(2) != null) {
      Matcher label = LABEL.matcher(sample.group(2));
      while (label.find()) {
        labels.computeIfAbsent(label.group(1), name -> new HashSet<>()).add(label.group(2));
      }
    }
  }

  Set<String> names() {
    return metrics.keySet();
  }

  boolean has(String metric) {
    return metrics.containsKey(metric);
  }

  boolean has(String metric, String label) {
    return has(metric) && metrics.get(metric).containsKey(label);
  }

  /** Values seen of a label, over all series of the metric. */
  Set<String> values(String metric, String label) {
    return metrics.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
  }
}
