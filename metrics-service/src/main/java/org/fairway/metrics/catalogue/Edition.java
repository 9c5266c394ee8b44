package org.fairway.metrics.catalogue;

import java.util.List;
import java.util.Optional;
import org.fairway.metrics.fact.Period;

/**
 * A standard as it holds from one year until the next edition.
 *
 * @param standard which
 * @param version stated with every figure computed by it
 * @param effectiveFrom first financial year, {@code 2021-22}
 * @param dimension that tells its groups apart
 * @param focus the group it is about; empty where it compares nobody
 * @param reference the group it is compared with
 * @param minimumRespondents below it a survey figure is not shown to anyone
 * @param unknownShareAbove share of people who did not say, from 0 to 1, above which it is warned
 * @param note what is uncertain about this edition
 * @param indicators in published order
 */
public record Edition(
    Standard standard,
    String version,
    String effectiveFrom,
    String dimension,
    String focus,
    String reference,
    int minimumRespondents,
    double unknownShareAbove,
    String note,
    List<IndicatorDefinition> indicators) {

  /** The group of people who did not say; its own group in every answer. */
  public static final String UNKNOWN = "UNKNOWN";

  public Edition {
    indicators = List.copyOf(indicators);
  }

  /** The same with other bounds for every ratio. */
  public Edition judgedBy(AskedBand band) {
    return with(indicators.stream().map(definition -> definition.judgedBy(band)).toList());
  }

  /** The same with the question numbers of the survey that a period holds. */
  Edition asked(Period period) {
    return with(indicators.stream().map(definition -> definition.asked(period)).toList());
  }

  private Edition with(List<IndicatorDefinition> other) {
    return new Edition(
        standard,
        version,
        effectiveFrom,
        dimension,
        focus,
        reference,
        minimumRespondents,
        unknownShareAbove,
        note,
        other);
  }

  /** Whether one of its windows reaches into the year before. */
  public boolean looksBack() {
    return indicators.stream().anyMatch(definition -> definition.years() > 1);
  }

  /** An indicator by its id. */
  public Optional<IndicatorDefinition> indicator(String id) {
    return indicators.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /** The groups, the one that the standard is about first; none where it compares nobody. */
  public List<String> groups() {
    return focus.isEmpty() ? List.of() : List.of(focus, reference, UNKNOWN);
  }
}
