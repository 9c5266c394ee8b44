package org.fairway.metrics.trend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Status;
import org.fairway.platform.web.Problems;

/** Puts years side by side. */
@ApplicationScoped
public class Trends {

  private final Indicators indicators;

  Trends(Indicators indicators) {
    this.indicators = indicators;
  }

  /**
   * The years from the first to the last that have an edition of the standard.
   *
   * @param audience null for the most detailed that the caller may have of every year
   * @throws org.fairway.platform.web.ProblemException 404 when no year has an edition; 403 as for
   *     the indicators of a single year
   */
  @Transactional
  public Trend of(
      String organisation, Standard standard, Period from, Period to, Audience audience) {
    Map<Period, Released> years = years(organisation, standard, from, to);
    Audience widest =
        audience != null
            ? audience
            : years.values().stream()
                .filter(year -> !isEmpty(year))
                .map(Released::audience)
                .max(Audience::compareTo)
                .orElse(Audience.ICS);
    years.replaceAll(
        (period, year) ->
            year.audience() == widest || isEmpty(year)
                ? year
                : indicators.of(organisation, standard, period, widest, Optional.empty()));
    return new Trend(standard, widest, series(years));
  }

  private Map<Period, Released> years(
      String organisation, Standard standard, Period from, Period to) {
    Map<Period, Released> years = new LinkedHashMap<>();
    for (Period year = from; year.compareTo(to) <= 0; year = year.after()) {
      if (Catalogue.edition(standard, year).isPresent()) {
        years.put(year, indicators.of(organisation, standard, year, null, Optional.empty()));
      }
    }
    if (years.isEmpty()) {
      throw Problems.notFound();
    }
    return years;
  }

  /** A year without facts is the same to everybody. */
  private static boolean isEmpty(Released year) {
    return year.answers().results().values().stream()
        .allMatch(result -> result.status() == Status.NOT_SUPPLIED);
  }

  private static List<Series> series(Map<Period, Released> years) {
    Map<String, List<Series.Year>> byId = new LinkedHashMap<>();
    years.forEach(
        (period, released) ->
            released
                .answers()
                .edition()
                .indicators()
                .forEach(
                    definition ->
                        byId.computeIfAbsent(definition.id(), any -> new ArrayList<>())
                            .add(
                                new Series.Year(
                                    period,
                                    released.answers().edition().version(),
                                    definition,
                                    released.told(definition)))));
    return byId.values().stream().map(Series::of).toList();
  }
}
