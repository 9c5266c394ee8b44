package org.fairway.pathway.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.ExposureLine;
import org.fairway.pathway.matching.ExposureReason;

/** How one group sees good matches. */
@Schema(name = "MatchExposureLine", description = "How one group sees good matches")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExposureLineView(
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9_]{2,60}") String group,
    @Schema(
            minimum = "10",
            maximum = "100000000",
            description = "People shown matches, to the nearest five; absent for fewer than ten")
        Integer shown,
    @Schema(
            minimum = "0",
            maximum = "100",
            description =
                "Of them those who saw a good match, to the nearest five; absent for fewer than ten"
                    + " people, and when one to four did or did not see one")
        Integer percentage,
    @Schema(
            description =
                "Why a number is left out: fewer than ten people were shown matches, or one to four of"
                    + " them did or did not see a good one. Absent when both numbers are there")
        ExposureReason reason) {

  static ExposureLineView of(ExposureLine line) {
    return new ExposureLineView(line.group(), line.shown(), line.percentage(), line.reason());
  }
}
