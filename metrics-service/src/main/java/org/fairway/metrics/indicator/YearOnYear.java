package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.FactReviewer;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.fact.Warning;

/** Warns of facts that turn an indicator round against last year. */
@ApplicationScoped
class YearOnYear implements FactReviewer {

  @Override
  public List<Warning> review(
      Period period,
      Set<String> sent,
      Collection<SourcedFact> now,
      Collection<SourcedFact> before) {
    List<Warning> warnings = new ArrayList<>();
    if (before.isEmpty()) {
      return warnings;
    }
    Years years = new Years(FactSet.of(now), FactSet.of(before));
    for (Standard standard : Standard.values()) {
      Optional<Edition> present = Catalogue.edition(standard, period);
      Optional<Edition> past = Catalogue.edition(standard, period.before());
      if (present.isPresent() && past.isPresent()) {
        Map<String, Result> old =
            Notices.byId(Computations.of(past.get(), Years.alone(years.before())));
        Computations.of(present.get(), years)
            .forEach(
                (definition, result) -> {
                  if (isAbout(definition, sent) && compares(definition, period)) {
                    Optional.ofNullable(old.get(definition.id()))
                        .flatMap(earlier -> Turning.of(definition, result, earlier))
                        .ifPresent(
                            notice -> warnings.add(warning(present.get(), definition, notice)));
                  }
                });
      }
    }
    return warnings;
  }

  private static Warning warning(Edition edition, IndicatorDefinition definition, Notice notice) {
    return new Warning(
        notice.code(), edition.standard() + " " + definition.id() + ": " + notice.detail());
  }

  private static boolean isAbout(IndicatorDefinition definition, Set<String> sent) {
    return definition.numerator() != null
        && (sent.contains(definition.numerator())
            || (definition.denominator() != null && sent.contains(definition.denominator())));
  }

  private static boolean compares(IndicatorDefinition definition, Period period) {
    return definition.settings().seriesBreaks().stream()
        .noneMatch(part -> part.parts(period.before(), period));
  }
}
