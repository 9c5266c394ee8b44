package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/**
 * Reference group's pay minus the focus group's, as a percentage of the former. Hourly pay is
 * worked out from headcounts by rate where they are given, else taken as supplied; bonuses are as
 * supplied. There is no interval: how pay spreads is not known.
 */
final class PayGap implements Computation {

  private static final String MEAN = "PAY_MEAN";
  private static final String MEDIAN = "PAY_MEDIAN";

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    PayBook book = new PayBook(edition, years.facts());
    List<GroupFigure> groups = new ArrayList<>();
    List<BigDecimal> rates = new ArrayList<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String group : List.of(edition.focus(), edition.reference())) {
      Optional<BigDecimal> worked = worked(definition, book, group);
      Optional<SourcedFact> stated =
          years
              .facts()
              .single(definition.numerator(), SurveyPercent.whom(definition, edition, group));
      if (worked.isEmpty() && stated.isEmpty()) {
        String reason = "no " + definition.numerator() + " fact for " + group;
        return Result.without(Status.NOT_SUPPLIED, reason, List.of());
      }
      sources.addAll(worked.isPresent() ? book.sources() : Set.of(stated.get().source()));
      BigDecimal pay = worked.orElseGet(() -> stated.get().fact().amount());
      Long people = worked.isPresent() ? (Long) book.people(group) : null;
      groups.add(new GroupFigure(group, null, people, pay.doubleValue()));
      rates.add(pay);
    }
    return gap(rates.get(0), rates.get(1), groups).from(sources);
  }

  private static Optional<BigDecimal> worked(
      IndicatorDefinition definition, PayBook book, String group) {
    if (!isWorkedOut(definition.numerator()) || book.people(group) == 0) {
      return Optional.empty();
    }
    boolean mean = definition.numerator().equals(MEAN);
    return Optional.of(mean ? book.mean(group) : book.median(group));
  }

  /** Whether a measure of pay is worked out from headcounts by rate, where they are given. */
  static boolean isWorkedOut(String measure) {
    return measure.equals(MEAN) || measure.equals(MEDIAN);
  }

  private static Result gap(BigDecimal focus, BigDecimal reference, List<GroupFigure> groups) {
    if (reference.signum() == 0) {
      String reason = "zero reference pay: group " + groups.get(1).group();
      return Result.without(Status.UNDEFINED, reason, groups);
    }
    return Result.computed(Exact.percent(reference.subtract(focus), reference), groups, Set.of());
  }
}
