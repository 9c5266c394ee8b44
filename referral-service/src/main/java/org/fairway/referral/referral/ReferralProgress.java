package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.jboss.logging.Logger;

/**
 * Moves referrals by themselves as their pathway goes on. The order in which news arrives does not
 * matter: a start of work that is heard of first ends the referral, and what is heard later changes
 * nothing; one that is heard of before the referral is accepted ends it on acceptance.
 */
@ApplicationScoped
class ReferralProgress {

  private static final Logger LOG = Logger.getLogger(ReferralProgress.class);

  private final ReferralRepository referrals;
  private final ReferralSteps steps;
  private final CurrentScope scope;

  ReferralProgress(ReferralRepository referrals, ReferralSteps steps, CurrentScope scope) {
    this.referrals = referrals;
    this.steps = steps;
    this.scope = scope;
  }

  /** The person takes part in the pathway. */
  @Transactional
  void active(UUID referralId) {
    known(referralId)
        .filter(referral -> referral.status() == ReferralStatus.ACCEPTED)
        .ifPresent(referral -> steps.take(referral, ReferralAction.START, null, null));
  }

  /** The person started work; the first start is the outcome. */
  @Transactional
  void outcome(UUID referralId, Outcome outcome) {
    Optional<Referral> referral = known(referralId).filter(r -> r.outcome() == null);
    if (referral.isEmpty()) {
      return;
    }
    referral.get().outcome(outcome);
    ReferralStatus status = referral.get().status();
    if (status == ReferralStatus.ACCEPTED || status == ReferralStatus.IN_PROGRESS) {
      steps.finish(referral.get());
    }
  }

  private Optional<Referral> known(UUID id) {
    Optional<Referral> found = referrals.toChange(id, scope.get());
    if (found.isEmpty()) {
      LOG.warnf("news of referral %s, which is not known here, is ignored", id);
    }
    return found;
  }
}
