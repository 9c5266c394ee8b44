package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.GroupFigure;

/**
 * One group's counts; null for what is not known. The rate is a fraction, or for a score the score.
 */
@Schema(name = "GroupFigure", description = "One group's counts; absent is what is not known")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupView(
    @NotNull @Schema(maxLength = 100) String group,
    Long numerator,
    Long denominator,
    @Schema(description = "A fraction, or for a score the score") Double rate) {

  static GroupView of(GroupFigure figure) {
    return new GroupView(figure.group(), figure.numerator(), figure.denominator(), figure.rate());
  }
}
