package org.fairway.referral.referral;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a referral may be moved: by its status, by who asks, and by what sharing needs.
 */
final class MoveRules {

  /** The table has no such move. */
  static final String NOT_ALLOWED = "move-not-allowed";

  /** The table has the move, for others. */
  static final String BY_OTHERS = "move-by-others";

  /**
   * For a caller who may not tell apart how the referral goes: the same for every action and every
   * status behind the curtain, from none of which a referrer can move it.
   */
  static final Verdict BEHIND_THE_CURTAIN =
      Verdict.no(
          NOT_ALLOWED, "This cannot be done now; how the referral goes is not shared with you.");

  private MoveRules() {}

  /**
   * What must hold outside the referral before the person is shown to more people.
   *
   * @param partnerActive the sending organisation is not suspended
   * @param agreementValid its data-sharing agreement is in force today
   * @param consentLive the person's REFERRAL consent is given, not expired and not withdrawn
   */
  record Sharing(boolean partnerActive, boolean agreementValid, boolean consentLive) {
    static final Sharing FREE = new Sharing(true, true, true);
  }

  static Verdict judge(
      ReferralStatus status, ReferralAction action, Set<Mover> movers, Sharing sharing) {
    Set<Mover> able = MoveTable.movers(status, action);
    if (able.isEmpty()) {
      return Verdict.no(
          NOT_ALLOWED,
          action == ReferralAction.PROVIDE_INFO
              ? "Nothing is being asked about a referral in status " + status + "."
              : "A referral in status " + status + " cannot move to " + action.target() + ".");
    }
    Verdict verdict = among(able, movers, status);
    return verdict.allowed() && action.shares() ? sharingVerdict(action, sharing) : verdict;
  }

  static Verdict among(Set<Mover> able, Set<Mover> movers, ReferralStatus status) {
    return Collections.disjoint(able, movers)
        ? Verdict.no(BY_OTHERS, "From status " + status + " this is for: " + names(able) + ".")
        : Verdict.yes();
  }

  private static Verdict sharingVerdict(ReferralAction action, Sharing sharing) {
    if (action == ReferralAction.SUBMIT && !sharing.partnerActive()) {
      return Verdict.no("partner-suspended", "The partner organisation is suspended.");
    }
    if (action == ReferralAction.SUBMIT && !sharing.agreementValid()) {
      return Verdict.no(
          "agreement-lapsed", "The partner's data-sharing agreement is not in force today.");
    }
    if (!sharing.consentLive()) {
      return Verdict.no("consent-missing", "The person has no live REFERRAL consent.");
    }
    return Verdict.yes();
  }

  private static String names(Set<Mover> movers) {
    return movers.stream()
        .sorted()
        .map(mover -> mover.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
