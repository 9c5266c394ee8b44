package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.reference.DimensionBook;

/**
 * How people are made up by one dimension: a line for each value, over everybody. The indicator's
 * own value is the share of people who said. The dimension is the first of its list, the finest,
 * that the facts tell.
 */
final class Profile implements Computation {

  private static final String DECLARED = "DECLARED";

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    FactSet facts = years.facts();
    Optional<String> by =
        definition.settings().by().stream()
            .filter(name -> !values(definition, facts, name).isEmpty())
            .findFirst();
    if (by.isEmpty()) {
      String reason =
          "no " + definition.numerator() + " fact by " + definition.settings().by().get(0);
      return Result.without(Status.NOT_SUPPLIED, reason, List.of());
    }
    List<Figure> counts = new ArrayList<>();
    Set<String> values = values(definition, facts, by.get());
    values.forEach(value -> counts.add(count(definition, facts, by.get(), value)));
    long sum = counts.stream().mapToLong(count -> count.count().orElse(0L)).sum();
    long total =
        facts
            .countAsGiven(definition.numerator(), definition.settings().within())
            .map(Figure::value)
            .orElse(sum);
    if (sum < total && values.stream().noneMatch(value -> isUnknown(by.get(), value))) {
      // Whether the rest said is not known.
      String reason = "no " + definition.numerator() + " fact for " + Edition.UNKNOWN;
      return Result.without(Status.NOT_SUPPLIED, reason, List.of());
    }
    return result(by.get(), List.copyOf(values), counts, total)
        .from(Figure.sources(counts.toArray(Figure[]::new)));
  }

  private static Set<String> values(IndicatorDefinition definition, FactSet facts, String by) {
    Set<String> values =
        facts.values(definition.numerator(), by, definition.settings().within().keySet());
    values.remove("");
    return values;
  }

  private static Figure count(
      IndicatorDefinition definition, FactSet facts, String by, String value) {
    Map<String, String> where = new TreeMap<>(definition.settings().within());
    where.put(by, value);
    return facts.count(definition.numerator(), where);
  }

  private static Result result(String by, List<String> values, List<Figure> counts, long total) {
    if (total == 0) {
      return Result.without(Status.UNDEFINED, "zero denominator: nobody is counted", List.of());
    }
    List<Result> lines = new ArrayList<>();
    long unknown = 0;
    for (int i = 0; i < values.size(); i++) {
      long people = counts.get(i).count().orElse(0L);
      unknown += isUnknown(by, values.get(i)) ? people : 0;
      lines.add(line(by, values.get(i), people, total));
    }
    List<GroupFigure> groups =
        List.of(
            GroupFigure.of(DECLARED, total - unknown, total),
            GroupFigure.of(Edition.UNKNOWN, unknown, total));
    return Share.of(groups).withLines(lines);
  }

  private static Result line(String by, String value, long people, long total) {
    return Share.of(List.of(GroupFigure.of(value, people, total)))
        .named(value, value, Map.of(by, value));
  }

  private static boolean isUnknown(String by, String value) {
    return value.equals(Edition.UNKNOWN)
        || Edition.UNKNOWN.equals(DimensionBook.settled(Map.of(by, value), "ethnicGroup"));
  }
}
