package org.fairway.metrics.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Quantity;
import org.fairway.metrics.funnel.Stage;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.reference.ValueOrder;

/**
 * Puts counts by group beside a population. Takes counts as they are shown: an absent one is
 * hidden.
 */
record Beside(Population population) {

  /**
   * Staff.
   *
   * @param shown the groups that are shown
   */
  People staff(Workforce staff, Map<String, Long> shown) {
    if (staff.counts().isEmpty()) {
      return People.without(
          People.WORKFORCE, Status.NOT_SUPPLIED, "no HEADCOUNT by this dimension in the year");
    }
    return people(People.WORKFORCE, staff.sums().keySet(), shown);
  }

  /** The stages of the chain up to the start. */
  List<People> stages(Funnel funnel) {
    List<People> all = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (stage.compareTo(Stage.STARTED) <= 0) {
        all.add(stage(funnel, stage));
      }
    }
    return all;
  }

  private People stage(Funnel funnel, Stage stage) {
    Optional<Long> total = funnel.total().count(stage.reached());
    if (total.isEmpty()) {
      return People.without(stage.name(), Status.SUPPRESSED, Policy.REASON);
    }
    Map<String, Long> shown = new HashMap<>();
    Set<String> occurring = new TreeSet<>();
    for (FunnelRow row : funnel.groups()) {
      occurring.add(row.group());
      count(row, stage.reached()).ifPresent(count -> shown.put(row.group(), count));
    }
    return people(stage.name(), occurring, shown);
  }

  private static Optional<Long> count(FunnelRow row, Quantity quantity) {
    return row.hidden() ? Optional.empty() : row.count(quantity);
  }

  /** The shares are of those whose group is known; one hidden group hides that sum, and so all. */
  private People people(String who, Collection<String> occurring, Map<String, Long> shown) {
    Set<String> groups = new TreeSet<>(ValueOrder.natural());
    groups.addAll(population.counts().keySet());
    groups.addAll(occurring);
    groups.remove(FunnelRow.UNKNOWN);
    boolean whole = groups.stream().noneMatch(group -> isHidden(group, occurring, shown));
    Long known = whole ? groups.stream().mapToLong(of -> shown.getOrDefault(of, 0L)).sum() : null;
    List<Share> shares =
        groups.stream()
            .map(
                group ->
                    Share.of(
                        group,
                        isHidden(group, occurring, shown) ? null : shown.getOrDefault(group, 0L),
                        known,
                        population.share(group)))
            .toList();
    Long unknown =
        isHidden(FunnelRow.UNKNOWN, occurring, shown)
            ? null
            : shown.getOrDefault(FunnelRow.UNKNOWN, 0L);
    return new People(who, Status.COMPUTED, null, shares, unknown);
  }

  private static boolean isHidden(
      String group, Collection<String> occurring, Map<String, Long> shown) {
    return occurring.contains(group) && !shown.containsKey(group);
  }
}
