package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;

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
    Grounds grounds = conditions.of(referral);
    take(referral, request, referral.may(action, EnumSet.of(Mover.PERSON), grounds.sharing()));
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
