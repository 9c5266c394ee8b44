package org.fairway.referral.referral.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.BeginsReferral;
import org.fairway.referral.referral.MoveExtras;
import org.fairway.referral.referral.MoveRequest;
import org.fairway.referral.referral.NewReferral;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.Redirection;
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
          @NumberKeptOut
          @Schema(description = "Free text for those who act on the referral; kept sealed")
          String note,
      @Schema(description = "The session that it came from") UUID sessionId)
      implements BeginsReferral {

    NewReferral toNewReferral() {
      return new NewReferral(personId, pathwayType, programmeId, note, sessionId);
    }
  }

  /** What comes with a move. */
  @Schema(name = "ReferralMove", description = "What comes with a move")
  record Move(
      @Schema(description = "Required to decline, withdraw, cancel and enter in error")
          Reason reason,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(
              description =
                  "Free text for the history; kept sealed. Required to ask for information, to"
                      + " reopen and to enter in error")
          String note) {

    /** The body may be left out where no reason is needed. */
    static MoveRequest request(ReferralAction action, Move body, String ifMatch) {
      return body == null
          ? new MoveRequest(action, null, null, ifMatch)
          : new MoveRequest(action, body.reason(), body.note(), ifMatch);
    }
  }

  /** What comes with a move to the waiting list. */
  @Schema(name = "ReferralWaitlist", description = "What comes with a move to the waiting list")
  record Waitlist(
      @NotNull @Schema(description = "Day of the review: after today, within a year")
          LocalDate reviewOn,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the history; kept sealed")
          String note) {

    MoveRequest request(String ifMatch) {
      return new MoveRequest(
          ReferralAction.WAITLIST, null, note, ifMatch, MoveExtras.review(reviewOn));
    }
  }

  /** Where a referral is sent on to, and why. */
  @Schema(name = "ReferralRedirect", description = "Where a referral is sent on to, and why")
  record Redirect(
      @NotNull Reason reason,
      @NotNull PathwayType pathwayType,
      UUID programmeId,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the history; kept sealed")
          String note) {

    MoveRequest request(String ifMatch) {
      return new MoveRequest(
          ReferralAction.REDIRECT,
          reason,
          note,
          ifMatch,
          MoveExtras.redirect(new Redirection(pathwayType, programmeId)));
    }
  }
}
