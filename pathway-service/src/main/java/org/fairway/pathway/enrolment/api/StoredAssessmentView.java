package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.StoredAssessment;

/** An answer of the rules that was kept, as it was given. */
@Schema(
    name = "StoredAssessment",
    description =
        "An answer of the rules as it was given; later versions of rules do not change it")
public record StoredAssessmentView(
    @NotNull UUID id, @NotNull Instant recordedAt, @NotNull AssessmentView assessment) {

  /** Those of an enrolment, the oldest first; there is no second page. */
  @Schema(name = "StoredAssessmentList", description = "Answers that were kept, the oldest first")
  public record Listing(@NotNull @Schema(maxItems = 200) List<StoredAssessmentView> items) {}

  static StoredAssessmentView of(StoredAssessment stored) {
    return new StoredAssessmentView(
        stored.id(),
        stored.recordedAt(),
        AssessmentView.of(stored.assessment(), stored.stages()::get));
  }
}
