package org.fairway.bench.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.bench.measure.Median;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** Figures of all rounds, and the report's lines made of their medians. */
final class Found {
  private static final Goal TENFOLD = Goal.below(10);
  private static final String SQL = "PostgreSQL over the cells, counts alone";
  private static final String DUCK = "DuckDB over the cells, counts alone";

  /** What is measured; of one organisation and of all in milliseconds, of storing in seconds. */
  enum What {
    ONE,
    ONE_P99,
    ONE_PUBLISHED,
    ONE_PUBLISHED_P99,
    ONE_POSTGRES,
    ONE_DUCK,
    ALL,
    ALL_POSTGRES,
    ALL_DUCK,
    RESENT,
    RESENT_COPY,
    REBUILD,
    REBUILD_COPY,
    REBUILD_DUCK
  }

  private final Map<What, List<Double>> found = new EnumMap<>(What.class);

  void add(What what, double figure) {
    found.computeIfAbsent(what, any -> new ArrayList<>()).add(figure);
  }

  private double median(What what) {
    return Median.of(found.get(what));
  }

  /** What was found last of each. */
  String last() {
    return found.entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s %.3g",
                    entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    entry.getValue().get(entry.getValue().size() - 1)))
        .collect(Collectors.joining(", "));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>(ofOne());
    lines.addAll(ofAll());
    lines.addAll(stored());
    return lines;
  }

  private List<Line> ofOne() {
    String what = "p50 WRES and WDES of one organisation";
    double one = median(What.ONE);
    return List.of(
        Line.compared(what, one, "ms", SQL, median(What.ONE_POSTGRES), TENFOLD),
        Line.compared(what, one, "ms", DUCK, median(What.ONE_DUCK), TENFOLD),
        Line.limited(
            "p99 WRES and WDES of one organisation", median(What.ONE_P99), "ms", Goal.below(20)),
        Line.beside(
            "p50 the same as the public sees it",
            median(What.ONE_PUBLISHED),
            "ms",
            "as the organisation sees it",
            one),
        Line.limited(
            "p99 the same as the public sees it",
            median(What.ONE_PUBLISHED_P99),
            "ms",
            Goal.below(20)));
  }

  private List<Line> ofAll() {
    String what = "WRES and WDES of all trusts";
    double all = median(What.ALL);
    return List.of(
        Line.compared(what, all, "ms", SQL, median(What.ALL_POSTGRES), TENFOLD),
        Line.beside(what, all, "ms", DUCK, median(What.ALL_DUCK)),
        Line.limited(what + ", by itself", all, "ms", Goal.below(500)));
  }

  private List<Line> stored() {
    double rebuild = median(What.REBUILD);
    double resent = median(What.RESENT);
    String all = "rebuild of all, from the rows to the answers";
    String one = "one organisation resubmitted";
    String copy = "PostgreSQL, rows copied and counted";
    return List.of(
        Line.compared(one, resent, "s", "rebuild of all", rebuild, Goal.below(0.1)),
        Line.beside(one, resent, "s", copy, median(What.RESENT_COPY)),
        Line.beside(all, rebuild, "s", copy, median(What.REBUILD_COPY)),
        Line.beside(all, rebuild, "s", "DuckDB, rows counted", median(What.REBUILD_DUCK)));
  }
}
