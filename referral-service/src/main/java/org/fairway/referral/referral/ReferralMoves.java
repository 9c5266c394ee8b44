package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

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
   * <p>404 for an unknown one, 412 for a stale version, 400 for a reason that does not fit, 403 for
   * a move that is for others, 409 for a move that is not in the table, and 409 with {@code
   * partner-suspended}, {@code agreement-lapsed} or {@code consent-missing}.
   */
  @Transactional
  public ReferralDetail move(UUID id, MoveRequest request) {
    ReferralAction action = request.action();
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(request.ifMatch(), referral.version());
    checkReason(action, request.reason());
    Grounds grounds = conditions.of(referral);
    Verdict verdict = conditions.judge(referral, action, grounds);
    if (!verdict.allowed()) {
      throw refusal(verdict);
    }
    steps.take(referral, action, request.reason(), request.note());
    audit.record(
        "referral." + action.verb(), "referral", id.toString(), Outcome.ALLOWED, "referral");
    return details.of(referral, grounds);
  }

  private static void checkReason(ReferralAction action, Reason reason) {
    if (reason == null && action.needsReason()) {
      throw Problems.invalid(new Violation("/reason", "reason-missing", "This needs a reason."));
    }
    if (reason != null && !reason.explains(action)) {
      throw Problems.invalid(
          new Violation("/reason", "reason-unfit", "This is no reason for that."));
    }
  }

  private static ProblemException refusal(Verdict verdict) {
    return switch (verdict.code()) {
      case MoveRules.NOT_ALLOWED -> Problems.transitionNotAllowed(verdict.reason());
      case MoveRules.BY_OTHERS -> Problems.forbidden(verdict.reason());
      default -> Problems.conflict(verdict.code(), verdict.reason());
    };
  }
}
