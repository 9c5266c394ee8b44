package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;

/** Names the counts that an indicator of a further standard prints, by what they count. */
final class FurtherKeys {

  private final FurtherCounts counts;
  private final Edition edition;
  private final IndicatorDefinition definition;
  private final FactSet facts;

  FurtherKeys(
      FurtherCounts counts, Edition edition, IndicatorDefinition definition, FactSet facts) {
    this.counts = counts;
    this.edition = edition;
    this.definition = definition;
    this.facts = facts;
  }

  void add(Result result) {
    switch (definition.kind()) {
      case SHARE, PAY_QUARTERS -> shares(result);
      case RELATIVE_LIKELIHOOD, PROPORTION -> result.groups().forEach(this::ratio);
      case BOARD_GAP -> result.lines().forEach(this::board);
      case DISPARITY -> result.groups().forEach(this::tiers);
      case PROFILE -> profile(result);
      case SURVEY, SCORE, PAY_GAP, RATING, NARRATIVE -> {
        // No counts: see Imprints. A rating is a word for what was done, not for people.
      }
    }
  }

  private CountKey key(String measure, Map<String, String> more) {
    Map<String, String> where = new TreeMap<>(definition.settings().within());
    where.putAll(more);
    return CountKey.of(measure, where);
  }

  private String add(CountKey key, Long count) {
    return count == null ? null : counts.add(definition, key, count);
  }

  /** The groups of everybody, and of each line; the lines of each group. */
  private void shares(Result result) {
    Map<String, String> all = share(result);
    Map<String, List<String>> parts = new HashMap<>();
    for (Result line : result.lines()) {
      Map<String, String> names = share(line);
      if (!line.isPart()) {
        names.forEach(
            (group, name) -> parts.computeIfAbsent(group, any -> new ArrayList<>()).add(name));
      }
    }
    parts.forEach(
        (group, names) -> {
          if (all.containsKey(group)) {
            counts.sum(all.get(group), names);
          }
        });
  }

  /** Names by group; everybody's by the empty name. */
  private Map<String, String> share(Result line) {
    String measure = line.isPart() ? line.extra().part().measure() : definition.denominator();
    CountKey everybody = key(measure, line.dimensions());
    Map<String, String> names = new TreeMap<>();
    for (GroupFigure group : line.groups()) {
      if (group.numerator() != null) {
        CountKey whom = everybody.plus(edition.dimension(), group.group());
        names.put(group.group(), add(whom, group.numerator()));
      }
    }
    if (!line.groups().isEmpty()) {
      String total = add(everybody, line.groups().get(0).denominator());
      counts.sum(total, names.values());
      names.put("", total);
    }
    return names;
  }

  private void ratio(GroupFigure group) {
    Map<String, String> whom = Map.of(edition.dimension(), group.group());
    String below = add(key(definition.denominator(), whom), group.denominator());
    boolean one = group.years() == 1;
    String measure = definition.numerator() + (one ? "" : " of " + group.years() + " years");
    String above = add(key(measure, whom), group.numerator());
    if (one && above != null && below != null) {
      counts.sum(below, List.of(above));
    }
  }

  private void board(Result line) {
    Map<String, String> names = new HashMap<>();
    Printed.board(definition, edition, line)
        .forEach((key, count) -> names.put(key.toString(), add(key, count)));
    String whole = names.get(CountKey.of(definition.numerator(), line.dimensions()).toString());
    if (whole != null) {
      names.values().removeIf(name -> !name.startsWith(definition.numerator()));
      names.values().remove(whole);
      counts.sum(whole, names.values());
    }
  }

  /** Two counts of each group, each of several bands: by names that no other cut has. */
  private void tiers(GroupFigure group) {
    Map<String, String> whom = Map.of(edition.dimension(), group.group());
    String measure = definition.numerator() + " of bands ";
    add(key(measure + definition.settings().upper(), whom), group.numerator());
    add(key(measure + definition.settings().lower(), whom), group.denominator());
  }

  /**
   * Everybody, those who told and those who did not, and each answer. Those whom the answers make
   * up are another number than those whom somebody stated, or who make up another profile.
   */
  private void profile(Result result) {
    if (result.groups().isEmpty() || result.lines().isEmpty()) {
      return;
    }
    String measure = definition.denominator();
    String by = result.lines().get(0).dimensions().keySet().iterator().next();
    boolean stated = facts.countAsGiven(measure, definition.settings().within()).isPresent();
    String whole = stated ? measure : measure + " by " + by;
    String total = add(key(whole, Map.of()), result.groups().get(0).denominator());
    List<String> sides = new ArrayList<>();
    for (GroupFigure side : result.groups()) {
      String people = side.group().equals(Edition.UNKNOWN) ? measure : whole;
      sides.add(add(key(people + " " + side.group() + " by " + by, Map.of()), side.numerator()));
    }
    counts.sum(total, sides);
    List<String> lines = new ArrayList<>();
    for (Result line : result.lines()) {
      lines.add(add(key(measure, line.dimensions()), line.groups().get(0).numerator()));
    }
    counts.sum(total, lines);
  }
}
