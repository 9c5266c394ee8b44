package org.fairway.reporting.figures;

import java.util.List;

/** All indicators of one standard for one organisation and one year. */
public record IndicatorSet(
    String organisation,
    String organisationName,
    String standard,
    String period,
    String snapshotDate,
    String audience,
    Disclosure disclosure,
    String definitionVersion,
    List<Indicator> indicators) {

  public IndicatorSet {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }

  /** The name that people know the organisation by, or its code. */
  public String displayName() {
    return organisationName == null || organisationName.isBlank() ? organisation : organisationName;
  }
}
