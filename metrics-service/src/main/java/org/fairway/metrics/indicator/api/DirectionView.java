package org.fairway.metrics.indicator.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** How to read a value: which group is on top, whether higher is better, one line in words. */
@Schema(name = "Direction")
record DirectionView(String top, String bottom, Boolean higherIsBetter, String meaning) {

  static DirectionView of(IndicatorDefinition definition) {
    return new DirectionView(
        definition.top(), definition.bottom(), definition.higherIsBetter(), definition.meaning());
  }
}
