package org.fairway.metrics.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Result;
import org.fairway.platform.web.Problems;

/** Holds an organisation's indicators against the plan's targets. */
@ApplicationScoped
public class Targets {

  private final Indicators indicators;

  Targets(Indicators indicators) {
    this.indicators = indicators;
  }

  /** The plan that holds for a period. */
  public Plan plan(Period period) {
    return Plans.of(period).orElseThrow(Problems::notFound);
  }

  /**
   * Every target of the plan. What an audience may not see of an indicator it is not told of a
   * target either.
   *
   * @param audience null for the most detailed that the caller may have of each figure
   * @throws org.fairway.platform.web.ProblemException 404 before the first plan; 403 as for the
   *     indicators
   */
  @Transactional
  public List<Progress> of(String organisation, Period period, Audience audience) {
    Plan plan = plan(period);
    Map<Standard, Released> now = new HashMap<>();
    Map<Standard, Optional<Released>> before = new HashMap<>();
    List<Progress> all = new ArrayList<>();
    for (Target target : plan.targets()) {
      if (Catalogue.edition(target.standard(), period).isEmpty()) {
        continue;
      }
      Released present =
          now.computeIfAbsent(
              target.standard(),
              s -> indicators.of(organisation, s, period, audience, Optional.empty()));
      Optional<Released> past =
          before.computeIfAbsent(
              target.standard(), s -> before(organisation, s, period, present.audience()));
      all.add(progress(target, present, past));
    }
    return all;
  }

  private Optional<Released> before(
      String organisation, Standard standard, Period period, Audience audience) {
    if (Catalogue.edition(standard, period.before()).isEmpty()) {
      return Optional.empty();
    }
    Released most = indicators.of(organisation, standard, period.before(), null, Optional.empty());
    return Optional.of(
        most.audience().compareTo(audience) >= 0
            ? most
            : indicators.of(organisation, standard, period.before(), audience, Optional.empty()));
  }

  private static Progress progress(Target target, Released now, Optional<Released> before) {
    IndicatorDefinition definition =
        now.answers().edition().indicator(target.indicator()).orElseThrow();
    Result old =
        before
            .flatMap(
                past ->
                    past.answers()
                        .edition()
                        .indicator(target.indicator())
                        .map(past.answers().results()::get))
            .orElse(null);
    return Progress.of(target, definition, now.answers().results().get(definition), old);
  }
}
