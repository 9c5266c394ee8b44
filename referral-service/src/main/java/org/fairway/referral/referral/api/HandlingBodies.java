package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.caseworker.Assignment;
import org.fairway.referral.caseworker.Assignments;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.AssignRequest;
import org.fairway.referral.referral.PathwayType;

/** What callers say and learn of how a referral is handled. */
final class HandlingBodies {

  private HandlingBodies() {}

  /** To whom a case is given. */
  @Schema(name = "ReferralAssignment", description = "To whom a case is given")
  record Assign(
      @NotNull
          @Size(max = 100)
          @Pattern(regexp = "[A-Za-z0-9._-]+")
          @Schema(description = "Subject of the caseworker's account")
          String caseworker,
      @Schema(description = "Also beyond the cases that they may carry") Boolean evenIfFull,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {

    AssignRequest request(String ifMatch) {
      return new AssignRequest(caseworker, Boolean.TRUE.equals(evenIfFull), note, ifMatch);
    }
  }

  /** Why something is done; all of it may be left out. */
  @Schema(name = "ReferralRemark", description = "What is said with something that is done")
  record Remark(
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {}

  /** A sub-status to be in; none takes the present one off. */
  @Schema(name = "ReferralSubStatus", description = "The sub-status to be in")
  record InSubStatus(
      @Size(max = 40)
          @Pattern(regexp = "[A-Z][A-Z0-9_]*")
          @Schema(description = "Code of a sub-status of the present status; absent for none")
          String subStatus,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {}

  /** What of a referral may be changed; for the description: the body is a merge patch. */
  @Schema(name = "ReferralPatch", description = "What of a referral may be changed; null removes")
  record Patch(
      PathwayType pathwayType,
      UUID programmeId,
      @Size(max = 4000) @Pattern(regexp = Texts.LINES) @NumberKeptOut String note,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the timeline: why it is changed; kept sealed")
          String why) {}

  /** Who carried a referral. */
  @Schema(name = "AssignmentHistory", description = "Who carried a referral, newest first")
  record History(@NotNull @Schema(maxItems = Assignments.MOST) List<Carried> items) {

    static History of(List<Assignment> assignments) {
      return new History(assignments.stream().map(Carried::of).toList());
    }
  }

  /** That somebody carried a referral. */
  @Schema(name = "Assignment", description = "That somebody carried a referral")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Carried(
      @NotNull @Schema(maxLength = 100, description = "Subject of the caseworker's account")
          String caseworker,
      @NotNull @Schema(maxLength = 100, description = "Subject of the one who decided it")
          String assignedBy,
      @NotNull Instant assignedAt,
      @Schema(description = "Absent for the present one") Instant endedAt) {

    static Carried of(Assignment one) {
      return new Carried(one.caseworker(), one.assignedBy(), one.assignedAt(), one.endedAt());
    }
  }
}
