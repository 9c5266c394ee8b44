package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.GroupFigure;

/**
 * One group's counts; null for what is not known. The rate is a fraction, or for a score the score
 * and for pay the pounds.
 */
@Schema(name = "GroupFigure", description = "One group's counts; absent is what is not known")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupView(
    @NotNull @Schema(maxLength = 100) String group,
    Long numerator,
    Long denominator,
    @Schema(
            description =
                "Numerator over denominator and years; for a score the score, for pay the pounds")
        Double rate,
    @Schema(
            minimum = "2",
            maximum = "2",
            description = "Years that the numerator adds up, where it is more than one")
        Integer years) {

  static GroupView of(GroupFigure figure) {
    return new GroupView(
        figure.group(),
        figure.numerator(),
        figure.denominator(),
        figure.rate(),
        figure.years() > 1 ? figure.years() : null);
  }
}
