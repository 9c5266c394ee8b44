package org.fairway.referral.referral;

import static org.fairway.referral.referral.ReferralAction.CANCEL;
import static org.fairway.referral.referral.ReferralAction.DECLINE;
import static org.fairway.referral.referral.ReferralAction.ENTER_IN_ERROR;
import static org.fairway.referral.referral.ReferralAction.REDIRECT;
import static org.fairway.referral.referral.ReferralAction.WITHDRAW;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a referral ended without an outcome: coded, grouped, and tied to the actions it explains. */
@Schema(name = "ReferralReason", description = "Why a referral ended without an outcome")
public enum Reason {
  NOT_ELIGIBLE(Group.INELIGIBLE, DECLINE, REDIRECT),
  OUT_OF_AREA(Group.INELIGIBLE, DECLINE, REDIRECT),
  NO_RIGHT_TO_WORK(Group.INELIGIBLE, DECLINE),
  NO_CAPACITY(Group.NO_CAPACITY, DECLINE, REDIRECT),
  NOTHING_SUITABLE(Group.NO_CAPACITY, DECLINE, REDIRECT),
  MISTAKEN(Group.MISTAKEN_OR_DUPLICATE, DECLINE, CANCEL, ENTER_IN_ERROR),
  DUPLICATE(Group.MISTAKEN_OR_DUPLICATE, DECLINE, CANCEL, ENTER_IN_ERROR),
  NEEDS_MET_ELSEWHERE(Group.NEEDS_MET_ELSEWHERE, DECLINE, WITHDRAW, CANCEL, REDIRECT),
  MOVED_AWAY(Group.MOVED, WITHDRAW, CANCEL),
  ALREADY_WORKING(Group.WORKING_OR_CARING, DECLINE, WITHDRAW, CANCEL),
  CARING(Group.WORKING_OR_CARING, WITHDRAW, CANCEL),
  HEALTH(Group.NOT_ENGAGED, WITHDRAW, CANCEL),
  NOT_ENGAGED(Group.NOT_ENGAGED, WITHDRAW),
  NO_LONGER_INTERESTED(Group.NO_LONGER_INTERESTED, WITHDRAW, CANCEL),
  CONSENT_WITHDRAWN(Group.NO_LONGER_INTERESTED, DECLINE, WITHDRAW, CANCEL),
  OTHER(Group.OTHER, DECLINE, WITHDRAW, CANCEL, REDIRECT, ENTER_IN_ERROR);

  /** The heading under which reasons are counted. */
  @Schema(name = "ReferralReasonGroup", description = "The heading under which reasons are counted")
  public enum Group {
    INELIGIBLE,
    NO_CAPACITY,
    MISTAKEN_OR_DUPLICATE,
    NEEDS_MET_ELSEWHERE,
    MOVED,
    WORKING_OR_CARING,
    NOT_ENGAGED,
    NO_LONGER_INTERESTED,
    OTHER
  }

  private final Group group;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<ReferralAction> explains;

  Reason(Group group, ReferralAction... explains) {
    this.group = group;
    this.explains = Set.of(explains);
  }

  /** The heading under which this reason is counted. */
  public Group group() {
    return group;
  }

  /** The actions for which this reason can be given. */
  public Set<ReferralAction> explains() {
    return explains;
  }

  /** True when this reason can be given for {@code action}. */
  public boolean explains(ReferralAction action) {
    return explains.contains(action);
  }
}
