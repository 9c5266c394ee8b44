package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Figure;
import org.fairway.pathway.plan.FigureStatus;

/**
 * A figure as another care system may read it.
 *
 * @param value decimal; null unless shown
 * @param reason why there is none; null when shown
 */
@Schema(name = "PublishedFigure", description = "A figure, or why there is none; never 0 for none")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedFigure(
    @NotNull FigureStatus status,
    @Schema(
            maxLength = 20,
            pattern = PublishedFigure.DECIMAL,
            description = "Absent unless status is SHOWN")
        String value,
    @Schema(maxLength = 400, description = "Why there is no value") String reason) {

  static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?";
  static final PublishedFigure ABSENT =
      new PublishedFigure(FigureStatus.ABSENT, null, "This care system has none to compare.");

  static PublishedFigure of(Figure figure) {
    String value = figure.value() == null ? null : figure.value().toPlainString();
    return new PublishedFigure(figure.status(), value, figure.reason());
  }

  BigDecimal number() {
    return value == null ? null : new BigDecimal(value);
  }
}
