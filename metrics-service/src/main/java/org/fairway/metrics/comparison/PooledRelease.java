package org.fairway.metrics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.Imprint;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.GroupFigure;
import org.fairway.metrics.indicator.Pooled;
import org.fairway.metrics.indicator.ReleasedFigures;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;

/**
 * Organisations added up, where the sum tells nothing of one of them: taken with every count that
 * is shown of single organisations, and with what the one that asks knows of itself, and of those
 * whose counts it sent.
 */
@ApplicationScoped
class PooledRelease {

  /** Of two organisations either knows the other's part of a sum; nobody is no part. */
  private static final int FEWEST = 3;

  /** In the place of an organisation. */
  private static final String ALL = "*";

  private final Policy policy;
  private final ReleasedFigures figures;

  PooledRelease(Policy policy, ReleasedFigures figures) {
    this.policy = policy;
    this.figures = figures;
  }

  /**
   * Every sum that may be shown, by the id of the indicator: also beside those that were shown
   * before an organisation's correction. A sum that is printed alike tells nothing new.
   */
  Map<String, Comparator> of(
      Standard standard,
      List<IndicatorDefinition> asked,
      Period period,
      Map<String, Member> members,
      Set<String> asking) {
    Map<String, Comparator> sums = new LinkedHashMap<>();
    Map<String, List<Imprint>> imprints = new LinkedHashMap<>();
    for (IndicatorDefinition definition : asked) {
      Comparator sum = of(definition, members, asking);
      sums.put(definition.id(), sum);
      if (sum.status() == Status.COMPUTED) {
        String name = standard + " " + definition.id();
        imprints.put(definition.id(), List.of(imprint(name, definition, members, sum)));
      }
    }
    Set<String> shown = figures.shown(ALL, period, imprints, true);
    sums.replaceAll(
        (id, sum) ->
            imprints.containsKey(id) && !shown.contains(id)
                ? Comparator.without(Status.SUPPRESSED, Policy.REASON)
                : sum);
    return sums;
  }

  private static Imprint imprint(
      String name, IndicatorDefinition definition, Map<String, Member> members, Comparator sum) {
    List<Double> sizes = new ArrayList<>();
    for (GroupFigure group : Pooled.of(definition, truth(definition, members)).groups()) {
      for (Count count : Count.values()) {
        Long people = count.of(group);
        sizes.add(people == null ? 0.0 : people);
      }
    }
    return new Imprint(
        name, sum.value() + " of " + sum.organisations(), sizes, Imprint.Made.COUNTS);
  }

  private static List<Result> truth(IndicatorDefinition definition, Map<String, Member> members) {
    return members.values().stream().map(member -> member.truth(definition)).toList();
  }

  private Comparator of(
      IndicatorDefinition definition, Map<String, Member> members, Set<String> asking) {
    List<Result> parts = truth(definition, members);
    Result result = Pooled.of(definition, parts);
    if (result.status() == Status.NOT_SUPPLIED) {
      return Comparator.without(result.status(), result.reason());
    }
    if (fewest(definition, parts) < FEWEST) {
      String reason = "counts of fewer than " + FEWEST + " organisations";
      return Comparator.without(Status.SUPPRESSED, reason);
    }
    if (result.status() != Status.COMPUTED) {
      return Comparator.without(result.status(), result.reason());
    }
    boolean safe =
        isSafe(definition, members, result, Set.of())
            && isSafe(definition, members, result, asking);
    return safe
        ? new Comparator(
            Status.COMPUTED,
            null,
            Rounded.of(result.value(), definition.decimals()),
            Basis.POOLED,
            Pooled.organisations(parts),
            null)
        : Comparator.without(Status.SUPPRESSED, Policy.REASON);
  }

  /**
   * Of how many organisations each sum is made that the figure is made of. A numerator is among the
   * people of its denominator, but for a disparity: there it is another tier.
   */
  private static long fewest(IndicatorDefinition definition, List<Result> parts) {
    List<Count> counts =
        definition.kind() == Kind.DISPARITY ? List.of(Count.values()) : List.of(Count.DENOMINATOR);
    return IntStream.range(0, 2)
        .boxed()
        .flatMap(side -> counts.stream().map(count -> contributing(parts, side, count)))
        .min(Long::compare)
        .orElseThrow();
  }

  private static long contributing(List<Result> parts, int side, Count count) {
    return parts.stream()
        .filter(Pooled::takesPart)
        .map(part -> count.of(part.groups().get(side)))
        .filter(people -> people == null || people > 0)
        .count();
  }

  /**
   * Whether a reader who sees what is shown, and knows some organisations, learns nothing small.
   */
  private boolean isSafe(
      IndicatorDefinition definition,
      Map<String, Member> members,
      Result result,
      Set<String> knows) {
    LinkedTables.Builder tables = LinkedTables.builder();
    List<String> totals = new ArrayList<>();
    for (GroupFigure group : result.groups()) {
      for (Count count : Count.values()) {
        Long total = count.of(group);
        if (total != null) {
          String name = group.group() + ":" + count;
          totals.add(name);
          tables.cell(name, total);
          tables.sum(name, parts(tables, definition, members, knows, name, group, count));
        }
      }
    }
    tables.together(totals);
    return Disclosure.protect(tables.build(), policy).showsAll(totals);
  }

  private static List<String> parts(
      LinkedTables.Builder tables,
      IndicatorDefinition definition,
      Map<String, Member> members,
      Set<String> knows,
      String name,
      GroupFigure group,
      Count count) {
    List<String> parts = new ArrayList<>();
    members.forEach(
        (ods, member) -> {
          long people = people(member.truth(definition), group, count);
          String key = name + ":" + ods;
          if (knows.contains(ods) || isSeen(member, definition, people)) {
            tables.known(key, people);
          } else if (member.isCorrected()) {
            // Readers may know it as it was, and would know who came since.
            tables.cell(key, people).hide(key);
          } else {
            tables.unseen(key, people);
          }
          parts.add(key);
        });
    return parts;
  }

  private static boolean isSeen(Member member, IndicatorDefinition definition, long people) {
    return member.isShown(definition) || (people == 0 && member.isShownEmpty(definition));
  }

  private static long people(Result part, GroupFigure group, Count count) {
    return Pooled.takesPart(part)
        ? part.groups().stream()
            .filter(figure -> figure.group().equals(group.group()))
            .filter(figure -> count.of(figure) != null)
            .findFirst()
            .map(figure -> count.of(figure) * count.times(group, figure))
            .orElse(0L)
        : 0;
  }

  private enum Count {
    NUMERATOR,
    DENOMINATOR;

    Long of(GroupFigure figure) {
      return this == NUMERATOR ? figure.numerator() : figure.denominator();
    }

    /** A count of one year is taken twice in a sum over two. */
    int times(GroupFigure sum, GroupFigure part) {
      return this == NUMERATOR ? sum.years() / part.years() : 1;
    }
  }
}
