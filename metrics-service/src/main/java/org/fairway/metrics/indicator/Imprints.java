package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Imprint;
import org.fairway.metrics.fact.FactSet;

/** What answers show that is no count: survey results, scores and pay, each with its people. */
final class Imprints {

  private Imprints() {}

  /**
   * By the id of the indicator; of those alone that show such figures.
   *
   * @param shown answers as they would be released
   * @param truth the same with all that they are made of
   */
  static Map<String, List<Imprint>> of(Answers shown, Answers truth, FactSet facts) {
    Map<String, List<Imprint>> all = new LinkedHashMap<>();
    shown
        .results()
        .forEach(
            (definition, result) -> {
              if (result.value() != null) {
                List<Imprint> figures =
                    of(definition, truth.edition(), truth.results().get(definition), facts);
                if (!figures.isEmpty()) {
                  all.put(definition.id(), figures);
                }
              }
            });
    return all;
  }

  private static List<Imprint> of(
      IndicatorDefinition definition, Edition edition, Result result, FactSet facts) {
    return switch (definition.kind()) {
      case SURVEY ->
          result.groups().stream()
              .map(group -> survey(figure(definition, edition, group.group()), group))
              .toList();
      case SCORE ->
          result.groups().stream()
              .map(group -> mean(definition, edition, group, group.denominator()))
              .toList();
      case PAY_GAP -> pay(definition, edition, result, facts);
      default -> List.of();
    };
  }

  private static String figure(IndicatorDefinition definition, Edition edition, String group) {
    return definition.numerator() + SurveyPercent.whom(definition, edition, group);
  }

  /** A percentage tells both sides. */
  private static Imprint survey(String figure, GroupFigure group) {
    double all = group.denominator();
    double yes = group.rate() * all;
    return new Imprint(
        figure,
        group.rate() + " of " + group.denominator(),
        List.of(all, rounded(yes), rounded(all - yes)),
        Imprint.Made.ANSWERS);
  }

  /** Without what doubles add to a sum. */
  private static double rounded(double people) {
    return Math.round(people * 1e6) / 1e6;
  }

  private static Imprint mean(
      IndicatorDefinition definition, Edition edition, GroupFigure group, long people) {
    return new Imprint(
        figure(definition, edition, group.group()),
        group.rate() + " of " + people,
        List.of((double) people),
        Imprint.Made.VALUES);
  }

  /** Those who did not say as well: their mean is what the others leave of a sum. */
  private static List<Imprint> pay(
      IndicatorDefinition definition, Edition edition, Result result, FactSet facts) {
    List<Imprint> figures = new ArrayList<>();
    Map<String, Long> sizes = PaySizes.of(definition, edition, facts);
    for (GroupFigure group : result.groups()) {
      figures.add(mean(definition, edition, group, sizes.getOrDefault(group.group(), 0L)));
    }
    double unknown = sizes.getOrDefault(Edition.UNKNOWN, 0L);
    figures.add(
        new Imprint(
            figure(definition, edition, Edition.UNKNOWN),
            "" + unknown,
            List.of(unknown),
            Imprint.Made.ANSWERS));
    return figures;
  }
}
