package org.fairway.metrics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.GroupFigure;
import org.fairway.metrics.indicator.Pooled;
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

  /** Of two organisations either knows the other's part of a sum. */
  private static final int FEWEST = 3;

  private final Policy policy;

  PooledRelease(Policy policy) {
    this.policy = policy;
  }

  Comparator of(IndicatorDefinition definition, Map<String, Member> members, Set<String> asking) {
    List<Result> parts = members.values().stream().map(m -> m.truth(definition)).toList();
    Result result = Pooled.of(definition, parts);
    if (result.status() != Status.COMPUTED) {
      return Comparator.without(result.status(), result.reason());
    }
    long organisations = Pooled.organisations(parts);
    if (organisations < FEWEST) {
      String reason = "counts of fewer than " + FEWEST + " organisations";
      return Comparator.without(Status.SUPPRESSED, reason);
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
            organisations,
            null)
        : Comparator.without(Status.SUPPRESSED, Policy.REASON);
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
          if (knows.contains(ods) || member.isShown(definition)) {
            tables.known(key, people);
          } else {
            tables.unseen(key, people);
          }
          parts.add(key);
        });
    return parts;
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
