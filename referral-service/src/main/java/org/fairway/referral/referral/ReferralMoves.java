package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.PartnerKind;

/**
 * Moving referrals on request. Of two callers at the same version one succeeds, the other gets 412.
 */
@ApplicationScoped
public class ReferralMoves {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralSteps steps;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralMoves(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralSteps steps,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.details = details;
    this.steps = steps;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Moves a referral, writes the history and tells the other services.
   *
   * <p>404 for an unknown one, 412 for a stale version, 400 for a reason that does not fit or for
   * what else is missing, 403 for a move that is for others, 409 for a move that is not in the
   * table, and 409 with {@code partner-suspended}, {@code agreement-lapsed} or {@code
   * consent-missing}.
   */
  @Transactional
  public ReferralDetail move(UUID id, MoveRequest request) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(request.ifMatch(), referral.version());
    MoveChecks.check(request, referral.outcome(), Moment.today());
    Grounds grounds = conditions.before(request.action(), referral);
    take(referral, request, conditions.judge(referral, request.action(), grounds));
    return details.of(referral, grounds);
  }

  /**
   * The person who is referred moves it, by a link of their own: answers what was asked, or takes
   * it back. Whoever calls has checked the link, and acts for the tenant.
   *
   * @param note free text in the clear for the history; null for none
   */
  @Transactional
  public void byPerson(UUID id, ReferralAction action, Reason reason, String note) {
    MoveRequest request = new MoveRequest(action, reason, note, null);
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    MoveChecks.check(request, referral.outcome(), Moment.today());
    take(referral, request, verdict(referral, action));
  }

  /**
   * As {@link #byPerson}: the person takes the referral back, by whichever action takes one back
   * from where it stands.
   */
  @Transactional
  public void takenBackByPerson(UUID id, Reason reason) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    byPerson(id, takingBack(referral), reason, null);
  }

  /** What the person who is referred may do with the referral now, without an account. */
  @Transactional
  public PersonMoves ofPerson(Referral referral) {
    return new PersonMoves(
        verdict(referral, ReferralAction.PROVIDE_INFO), verdict(referral, takingBack(referral)));
  }

  private static ReferralAction takingBack(Referral referral) {
    return referral.status() == ReferralStatus.SUBMITTED
        ? ReferralAction.CANCEL
        : ReferralAction.WITHDRAW;
  }

  /** Who refers themselves is their own referrer too. Neither action needs consent. */
  private static Verdict verdict(Referral referral, ReferralAction action) {
    Set<Mover> movers =
        referral.sourceType() == PartnerKind.SELF_REFERRAL
            ? EnumSet.of(Mover.PERSON, Mover.REFERRER)
            : EnumSet.of(Mover.PERSON);
    return referral.may(action, movers, MoveRules.Sharing.FREE);
  }

  private void take(Referral referral, MoveRequest request, Verdict verdict) {
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    steps.take(referral, request);
    audit.record(
        "referral." + request.action().verb(),
        "referral",
        referral.id().toString(),
        Outcome.ALLOWED,
        "referral");
  }
}
