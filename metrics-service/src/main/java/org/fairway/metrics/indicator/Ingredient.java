package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
  @Schema(name = "IngredientRole", description = "What a figure is to an indicator")
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
    return switch (definition.kind()) {
      case DISPARITY -> Parts.tiers(definition, edition);
      case RATING -> Parts.outcomes(definition, edition);
      default -> ofGroups(definition, edition);
    };
  }

  /**
   * What stands in for {@link #of} where it is given: pay by rate for pay as supplied. Empty where
   * nothing does.
   */
  public static List<Ingredient> instead(IndicatorDefinition definition, Edition edition) {
    return switch (definition.kind()) {
      case PAY_GAP, PAY_QUARTERS -> Parts.rates(definition, edition);
      default -> List.of();
    };
  }

  private static List<Ingredient> ofGroups(IndicatorDefinition definition, Edition edition) {
    boolean single =
        switch (definition.kind()) {
          case SURVEY, SCORE, PAY_GAP -> true;
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
