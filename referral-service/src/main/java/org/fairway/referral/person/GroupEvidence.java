package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is known that a person belongs to a priority group. */
@Schema(name = "GroupEvidence", description = "How it is known that a person belongs to a group")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupEvidence(
    @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[A-Z0-9_]+")
        @Schema(description = "One of the person's priorityGroups")
        String priorityGroup,
    @NotNull State state,
    @PastOrPresent LocalDate checkedOn) {

  /** How sure it is. */
  @Schema(name = "GroupEvidenceState", description = "How sure it is")
  public enum State {
    DECLARED,
    DOCUMENT_SEEN,
    CONFIRMED_BY_AGENCY
  }
}
