package org.fairway.metrics.catalogue;

import java.util.List;

/**
 * A standard as it holds from one year until the next edition.
 *
 * @param standard which
 * @param version stated with every figure computed by it
 * @param effectiveFrom first financial year, {@code 2021-22}
 * @param dimension that tells its groups apart
 * @param focus the group it is about
 * @param reference the group it is compared with
 * @param minimumRespondents below it a survey figure is not shown to anyone
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
    String note,
    List<IndicatorDefinition> indicators) {

  /** The group of people who did not say; its own group in every answer. */
  public static final String UNKNOWN = "UNKNOWN";

  public Edition {
    indicators = List.copyOf(indicators);
  }

  /** The groups, the one that the standard is about first. */
  public List<String> groups() {
    return List.of(focus, reference, UNKNOWN);
  }
}
