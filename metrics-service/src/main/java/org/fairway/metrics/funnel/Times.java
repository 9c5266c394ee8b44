package org.fairway.metrics.funnel;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;

/**
 * The times between moments, for an audience.
 *
 * @param fewest referrals behind a figure that a protected audience may see
 */
public record Times(
    Window window,
    Optional<Grouping> grouping,
    Audience audience,
    Policy policy,
    int fewest,
    Row total,
    List<Row> groups,
    Instant asOf) {

  public Times {
    Comparator<String> order =
        grouping.map(of -> of.by().order()).orElse(Comparator.comparing(group -> 0));
    groups = groups.stream().sorted(Comparator.comparing(Row::group, order)).toList();
  }

  /**
   * The times of a group.
   *
   * @param figures by span; one that nobody has, or that is hidden, is absent
   * @param concealed spans that are hidden, so that an absent figure is not taken for none
   */
  public record Row(
      String group, Map<Span, Figure> figures, java.util.Set<Span> concealed, boolean hidden) {
    public Row {
      figures = Map.copyOf(figures);
      concealed = java.util.Set.copyOf(concealed);
    }

    static Row of(String group, Map<Span, Figure> figures) {
      return new Row(group, figures, java.util.Set.of(), false);
    }

    /** One of which numbers alone are known. */
    static Row counted(String group, Map<Span, Long> counts) {
      Map<Span, Figure> figures = new EnumMap<>(Span.class);
      counts.forEach(
          (span, n) -> {
            if (n > 0) {
              figures.put(span, new Figure(n, null, null, null, null));
            }
          });
      return of(group, figures);
    }

    /** Adds up the numbers of the rows that get the same name. */
    static List<Row> counted(List<Row> rows, UnaryOperator<String> name) {
      Map<String, Map<Span, Long>> counts = new TreeMap<>();
      for (Row row : rows) {
        Map<Span, Long> sums =
            counts.computeIfAbsent(name.apply(row.group()), any -> new EnumMap<>(Span.class));
        row.figures().forEach((span, figure) -> sums.merge(span, figure.n(), Long::sum));
      }
      return counts.entrySet().stream()
          .map(sums -> counted(sums.getKey(), sums.getValue()))
          .toList();
    }

    long count(Span span) {
      return figures.containsKey(span) ? figures.get(span).n() : 0;
    }
  }

  /**
   * Days, with fractions.
   *
   * @param n referrals that have both moments, in this order
   * @param reversed referrals whose end comes before the begin: in no figure. Null for others than
   *     the owner
   * @param median of n; null when n is 0, like the next two
   * @param mean arithmetic
   * @param p90 nine in ten took no longer; interpolated between neighbours, as is the median
   */
  public record Figure(long n, Long reversed, Double median, Double mean, Double p90) {

    /** The same in whole days, and with the count as it may be printed. */
    Figure coarse(long printed) {
      return new Figure(printed, null, whole(median), whole(mean), whole(p90));
    }

    private static Double whole(Double days) {
      return days == null ? null : (double) Math.round(days);
    }
  }
}
