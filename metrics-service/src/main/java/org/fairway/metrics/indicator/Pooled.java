package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.Source;

/**
 * Several organisations taken as one: their counts are added up, and the indicator is worked out
 * from the sums. What does not add up has no pooled value: percentages and scores of surveys are
 * never re-weighted, and pay is not known by person.
 */
public final class Pooled {

  private Pooled() {}

  /** Of the organisations that have counts; not supplied when none has, or nothing adds up. */
  public static Result of(IndicatorDefinition definition, List<Result> parts) {
    List<Result> counted = parts.stream().filter(Pooled::takesPart).toList();
    List<GroupFigure> sums = sums(counted);
    Set<Source> sources = new LinkedHashSet<>();
    counted.forEach(part -> sources.addAll(part.sources()));
    Result pooled =
        counted.isEmpty()
            ? Result.without(Status.NOT_SUPPLIED, "no organisation has counts", List.of())
            : result(definition, sums);
    return pooled.from(sources);
  }

  /** How many organisations have counts of an indicator. */
  public static long organisations(List<Result> parts) {
    return parts.stream().filter(Pooled::takesPart).count();
  }

  /** Whether an organisation's counts are in the sums. */
  public static boolean takesPart(Result part) {
    return part.groups().size() > 1
        && part.groups().stream().limit(2).allMatch(g -> g.numerator() != null)
        && (part.status() == Status.COMPUTED || part.status() == Status.UNDEFINED);
  }

  private static Result result(IndicatorDefinition definition, List<GroupFigure> sums) {
    return switch (definition.kind()) {
      case SHARE, PAY_QUARTERS -> Share.of(sums);
      case RELATIVE_LIKELIHOOD -> RelativeLikelihood.ratio(sums.get(0), sums.get(1), sums);
      case BOARD_GAP -> BoardGap.of(sums);
      case DISPARITY -> Disparity.ratio(sums);
      case PROPORTION -> TwoProportions.of(sums);
      case SURVEY, SCORE, PAY_GAP, PROFILE, RATING, NARRATIVE ->
          Result.without(Status.NOT_SUPPLIED, "figures that do not add up", List.of());
    };
  }

  private static List<GroupFigure> sums(List<Result> parts) {
    Map<String, GroupFigure> sums = new LinkedHashMap<>();
    for (Result part : parts) {
      for (GroupFigure group : part.groups()) {
        sums.merge(group.group(), group, Pooled::plus);
      }
    }
    return new ArrayList<>(sums.values());
  }

  private static GroupFigure plus(GroupFigure one, GroupFigure other) {
    // A window of two years is put beside one of a year by its own counts: the rate is per year.
    int years = Math.max(one.years(), other.years());
    return GroupFigure.of(
        one.group(),
        sum(scaled(one, years), scaled(other, years)),
        sum(one.denominator(), other.denominator()),
        years,
        null);
  }

  private static Long scaled(GroupFigure figure, int years) {
    return figure.numerator() == null ? null : figure.numerator() * (years / figure.years());
  }

  private static Long sum(Long one, Long other) {
    return one == null ? other : other == null ? one : Long.valueOf(one + other);
  }
}
