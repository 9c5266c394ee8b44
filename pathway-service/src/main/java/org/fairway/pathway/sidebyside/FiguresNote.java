package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.YearFigures;

/**
 * How the figures of a document came about.
 *
 * @param definitionVersion by which referrals were counted; null when metrics-service did not tell
 * @param policy rule by which small counts are hidden; null when it was not told
 * @param roundedTo what counts are rounded to a multiple of; null when they are not
 */
@Schema(name = "PlanFiguresNote", description = "How figures came about")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiguresNote(
    @NotNull Instant asOf,
    @Schema(maxLength = 40, description = "By which referrals were counted")
        String definitionVersion,
    @Schema(maxLength = 60, description = "Rule by which small counts are hidden") String policy,
    @Schema(minimum = "1", maximum = "1000", description = "Absent: counts are not rounded")
        Integer roundedTo) {

  /** Null for null. */
  public static FiguresNote of(YearFigures figures) {
    return figures == null
        ? null
        : new FiguresNote(
            figures.asOf(), figures.definitionVersion(), figures.policy(), figures.roundedTo());
  }
}
