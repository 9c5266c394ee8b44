package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;

/** Ingredients of indicators that are more than a count over a count of each group. */
final class Parts {

  private Parts() {}

  /** Each group on each band: the upper tier is counted over the lower. */
  static List<Ingredient> tiers(IndicatorDefinition definition, Edition edition) {
    List<Ingredient> all = new ArrayList<>();
    for (String group : edition.groups()) {
      bands(definition, edition, group, Ingredient.Role.NUMERATOR, definition.settings().upper())
          .forEach(all::add);
      bands(definition, edition, group, Ingredient.Role.DENOMINATOR, definition.settings().lower())
          .forEach(all::add);
    }
    return all;
  }

  private static List<Ingredient> bands(
      IndicatorDefinition definition,
      Edition edition,
      String group,
      Ingredient.Role role,
      List<String> bands) {
    return bands.stream()
        .map(
            band -> {
              Map<String, String> where = new TreeMap<>(definition.settings().within());
              where.put(edition.dimension(), group);
              where.put("band", band);
              return new Ingredient(role, group, definition.numerator(), where, false);
            })
        .toList();
  }

  /** The outcomes that a rating rates: its own, or all of them. */
  static List<Ingredient> outcomes(IndicatorDefinition definition, Edition edition) {
    return Rating.outcomes(definition, edition).stream()
        .map(
            outcome ->
                new Ingredient(Ingredient.Role.FIGURE, "", definition.numerator(), outcome, true))
        .toList();
  }

  /** Headcounts by rate, from which pay is worked out where they are given. */
  static List<Ingredient> rates(IndicatorDefinition definition, Edition edition) {
    boolean worked =
        definition.kind() == Kind.PAY_QUARTERS || PayGap.isWorkedOut(definition.numerator());
    return worked
        ? edition.groups().stream()
            .map(
                group ->
                    new Ingredient(
                        Ingredient.Role.FIGURE,
                        group,
                        PayBook.MEASURE,
                        Map.of(edition.dimension(), group),
                        false))
            .toList()
        : List.of();
  }
}
