package org.fairway.referral.referral.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.MoveRequest;
import org.fairway.referral.referral.NewReferral;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.ReferralAction;

/** What callers say of referrals. */
final class ReferralBodies {

  private ReferralBodies() {}

  /** A referral to begin. */
  @Schema(name = "DraftReferral", description = "A referral to begin")
  record DraftReferral(
      @NotNull UUID personId,
      @NotNull PathwayType pathwayType,
      UUID programmeId,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @Schema(description = "Free text for those who act on the referral; kept sealed")
          String note,
      @Schema(description = "The session that it came from") UUID sessionId) {

    NewReferral toNewReferral() {
      return new NewReferral(personId, pathwayType, programmeId, note, sessionId);
    }
  }

  /** What comes with a move. */
  @Schema(name = "ReferralMove", description = "What comes with a move")
  record Move(
      @Schema(description = "Required to decline, withdraw and cancel") Reason reason,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @Schema(description = "Free text for the history; kept sealed")
          String note) {

    /** The body may be left out where no reason is needed. */
    static MoveRequest request(ReferralAction action, Move body, String ifMatch) {
      return body == null
          ? new MoveRequest(action, null, null, ifMatch)
          : new MoveRequest(action, body.reason(), body.note(), ifMatch);
    }
  }
}
