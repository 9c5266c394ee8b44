package org.fairway.metrics.comparison;

import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.indicator.Answers;
import org.fairway.metrics.indicator.Guarded;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Status;

/**
 * One organisation of the care system.
 *
 * @param answers the true ones
 * @param guarded what the care system may see of them
 */
record Member(Answers answers, Guarded guarded) {

  Answers released() {
    return guarded.answers();
  }

  /** Whether what is hidden may be so because few people were corrected. */
  boolean isCorrected() {
    return guarded.corrected();
  }

  Result truth(IndicatorDefinition definition) {
    return answers.results().get(definition);
  }

  /** Whether the care system sees that there is nobody to make the figure of. */
  boolean isShownEmpty(IndicatorDefinition definition) {
    return released().results().get(definition).status() == Status.UNDEFINED;
  }

  /** Whether the care system sees its counts. */
  boolean isShown(IndicatorDefinition definition) {
    Result shown = released().results().get(definition);
    return shown.status() == Status.COMPUTED && !shown.groups().isEmpty();
  }
}
