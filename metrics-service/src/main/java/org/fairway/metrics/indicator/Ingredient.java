package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;

/**
 * A count, percentage, score or amount that an indicator is made of.
 *
 * @param role what it is to the indicator
 * @param group whom it is about; empty for everybody
 * @param measure of the facts
 * @param where their dimensions, or coarser ones
 * @param single whether it is one fact as supplied, and never a sum
 */
public record Ingredient(
    Role role, String group, String measure, Map<String, String> where, boolean single) {

  /** What a figure is to an indicator. */
  public enum Role {
    NUMERATOR,
    DENOMINATOR,
    FIGURE
  }

  /** All of an indicator's; none when it is answered in words. */
  public static List<Ingredient> of(IndicatorDefinition definition, Edition edition) {
    if (definition.numerator() == null) {
      return List.of();
    }
    boolean single =
        switch (definition.kind()) {
          case SURVEY, SCORE, RATING, PAY_GAP -> true;
          default -> false;
        };
    List<Ingredient> all = new ArrayList<>();
    for (String group : groups(definition, edition)) {
      Map<String, String> where = new TreeMap<>(definition.settings().within());
      if (!group.isEmpty()) {
        where.put(edition.dimension(), group);
      }
      all.addAll(of(definition, group, where, single));
    }
    return all;
  }

  private static Set<String> groups(IndicatorDefinition definition, Edition edition) {
    Set<String> groups = new LinkedHashSet<>(edition.groups());
    if (definition.kind() == Kind.SHARE
        || definition.kind() == Kind.BOARD_GAP
        || groups.isEmpty()) {
      groups.add("");
    }
    return groups;
  }

  private static List<Ingredient> of(
      IndicatorDefinition definition, String group, Map<String, String> where, boolean single) {
    if (single) {
      return List.of(new Ingredient(Role.FIGURE, group, definition.numerator(), where, true));
    }
    Ingredient above = new Ingredient(Role.NUMERATOR, group, definition.numerator(), where, false);
    Ingredient below =
        new Ingredient(Role.DENOMINATOR, group, definition.denominator(), where, false);
    return definition.numerator().equals(definition.denominator())
        ? List.of(above)
        : List.of(above, below);
  }
}
