package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.PlaceFollowing;
import org.fairway.pathway.enrolment.PlaceOutcome;

/** What became of the person's enrolment when the place was taken. */
@Schema(
    name = "PlaceEnrolment",
    description = "What became of the person's enrolment when the place was taken")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceEnrolmentView(
    @NotNull PlaceOutcome outcome,
    @NotNull @Schema(maxLength = 200, description = "For a caseworker to read") String sentence,
    @Schema(description = "The enrolment; absent when there is none") UUID enrolmentId) {

  static PlaceEnrolmentView of(PlaceFollowing following) {
    return following == null
        ? null
        : new PlaceEnrolmentView(
            following.outcome(), following.outcome().sentence(), following.enrolment());
  }
}
