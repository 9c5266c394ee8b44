package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Window;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Source;

/**
 * Counts of several groups over an indicator's window.
 *
 * <p>A window of two years takes the mean of both numerators over the present denominator. It is
 * had from the counts of both years, or from a mean that a return holds; when the year before is
 * not known, the year stands alone and the window says so. A return that holds a mean alone is
 * taken for a window of one year too, and the window says so.
 */
final class Counted {

  private static final String AVERAGE = "_TWO_YEAR_AVERAGE";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final IndicatorDefinition definition;
  private final Edition edition;
  private final Years years;
  private final Map<String, String> within;
  private final Map<String, Map<String, String>> whom = new HashMap<>();
  private final Set<Source> sources = new LinkedHashSet<>();
  private final List<GroupFigure> figures = new ArrayList<>();
  private Window window;
  private String missing;

  Counted(
      IndicatorDefinition definition, Edition edition, Years years, Map<String, String> within) {
    this.definition = definition;
    this.edition = edition;
    this.years = years;
    this.within = new TreeMap<>(definition.settings().within());
    this.within.putAll(within);
  }

  /** Counts these groups, of which the unknown may be missing. */
  Counted of(List<String> groups) {
    List<String> named = groups.stream().filter(g -> !g.equals(Edition.UNKNOWN)).toList();
    window = decide(named);
    groups.forEach(group -> figures.add(figure(group)));
    return this;
  }

  private Window decide(List<String> named) {
    boolean yearly = named.stream().noneMatch(g -> now(g).isMissing());
    boolean averaged = named.stream().allMatch(g -> average(g).isPresent());
    if (averaged && (definition.years() == 2 || !yearly)) {
      return Window.TWO_YEAR_AVERAGE;
    }
    if (definition.years() == 2 && yearly && named.stream().noneMatch(g -> before(g).isMissing())) {
      return Window.TWO_YEAR_AVERAGE;
    }
    Window wanted = Window.valueOf(definition.window());
    return wanted.years() == 2 ? Window.FINANCIAL_YEAR : wanted;
  }

  private GroupFigure figure(String group) {
    Figure below = years.facts().count(definition.denominator(), where(group));
    Figure now = now(group);
    Long denominator = below.count().orElse(null);
    sources.addAll(below.sources());
    Optional<BigDecimal> average = average(group);
    if (window.years() == 2 && average.isPresent()) {
      note(group, null, below);
      sources.addAll(years.facts().sources(definition.numerator() + AVERAGE));
      return GroupFigure.of(
          group, average.get().multiply(TWO).longValue(), denominator, window.years(), null);
    }
    note(group, now, below);
    sources.addAll(now.sources());
    Long numerator = now.count().orElse(null);
    if (window.years() == 1 || numerator == null) {
      return GroupFigure.of(group, numerator, denominator);
    }
    Figure before = before(group);
    sources.addAll(before.sources());
    long earlier = before.count().orElse(0L);
    return GroupFigure.of(group, numerator + earlier, denominator, window.years(), earlier);
  }

  private void note(String group, Figure above, Figure below) {
    if (missing == null && !group.equals(Edition.UNKNOWN)) {
      missing = above != null && above.isMissing() ? above.reason() : below.reason();
    }
  }

  private Figure now(String group) {
    return years.facts().count(definition.numerator(), where(group));
  }

  private Figure before(String group) {
    return years.before().count(definition.numerator(), where(group));
  }

  private Optional<BigDecimal> average(String group) {
    return years.facts().sum(definition.numerator() + AVERAGE, where(group));
  }

  private Map<String, String> where(String group) {
    return whom.computeIfAbsent(
        group,
        any -> {
          Map<String, String> where = new TreeMap<>(within);
          where.put(edition.dimension(), group);
          return where;
        });
  }

  List<GroupFigure> figures() {
    return figures;
  }

  GroupFigure figureOf(String group) {
    return figures.stream().filter(f -> f.group().equals(group)).findFirst().orElseThrow();
  }

  /** What no group but the unknown may be without; empty when nothing is missing. */
  Optional<String> missing() {
    return Optional.ofNullable(missing);
  }

  /** Puts to a result what was found out on the way. */
  Result complete(Result result) {
    return result.from(sources).with(Extra.NONE.covering(window));
  }
}
