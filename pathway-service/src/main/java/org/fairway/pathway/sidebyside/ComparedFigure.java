package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two figures beside each other.
 *
 * @param difference own less other; null when they are not to be compared
 * @param notCompared why there is no difference; null when there is one
 */
@Schema(name = "ComparedFigure", description = "Two figures beside each other")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedFigure(
    @NotNull PublishedFigure own,
    @NotNull PublishedFigure other,
    @Schema(
            maxLength = 20,
            pattern = PublishedFigure.DECIMAL,
            description = "Own less other, of percentages in points; absent when not comparable")
        String difference,
    @Schema(description = "Why there is no difference") NotCompared notCompared) {

  /**
   * @param own null when this side has no such indicator
   * @param other null when that side has none
   * @param obstacle what forbids a difference even of two figures that are shown; null for nothing
   */
  static ComparedFigure of(PublishedFigure own, PublishedFigure other, NotCompared obstacle) {
    PublishedFigure here = own == null ? PublishedFigure.ABSENT : own;
    PublishedFigure there = other == null ? PublishedFigure.ABSENT : other;
    NotCompared why = NotCompared.here(here.status());
    why = why == null ? NotCompared.there(there.status()) : why;
    why = why == null ? obstacle : why;
    String difference = why == null ? here.number().subtract(there.number()).toPlainString() : null;
    return new ComparedFigure(here, there, difference, why);
  }
}
