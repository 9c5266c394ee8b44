package org.fairway.metrics.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/** What to say of a measure that there is not: the names that look like it, never the text sent. */
final class MeasureHint {

  private static final int MOST = 3;
  private static final int SHORTEST = 4;

  private MeasureHint() {}

  static String of(String sent) {
    String wanted =
        sent == null ? "" : sent.strip().toUpperCase(Locale.ROOT).replaceAll("\\W+", "_");
    List<String> alike =
        wanted.length() < SHORTEST
            ? List.of()
            : like(wanted).limit(MOST).collect(Collectors.toList());
    String hint = alike.isEmpty() ? "" : "; perhaps " + String.join(", ", alike);
    return "no such measure; GET /v1/catalogue lists those known" + hint;
  }

  /** Those that hold what was written, then those that begin like it. */
  private static Stream<String> like(String wanted) {
    String stem = wanted.substring(0, SHORTEST);
    return Stream.concat(
            names().filter(name -> name.contains(wanted) || wanted.contains(name)),
            names().filter(name -> name.startsWith(stem)))
        .distinct();
  }

  private static Stream<String> names() {
    return Measures.all().stream().map(Measure::name);
  }
}
