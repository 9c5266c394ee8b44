package org.fairway.metrics.indicator.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.GroupFigure;

/**
 * One group's counts; null for what is not known. The rate is a fraction, or for a score the score.
 */
@Schema(name = "GroupFigure")
record GroupView(String group, Long numerator, Long denominator, Double rate) {

  static GroupView of(GroupFigure figure) {
    return new GroupView(figure.group(), figure.numerator(), figure.denominator(), figure.rate());
  }
}
