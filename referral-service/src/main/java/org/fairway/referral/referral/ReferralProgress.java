package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.rights.RestrictionLifted;
import org.jboss.logging.Logger;

/**
 * Moves referrals by themselves as their pathway goes on. The order in which news arrives does not
 * matter: a start of work that is heard of first ends the referral, and what is heard later changes
 * nothing; one that is heard of before the referral is accepted ends it on acceptance. All news
 * becomes a line of the timeline. While the person's data is restricted it is kept and moves
 * nothing; a start of work that was heard of then ends the referral when the restriction is lifted.
 */
@ApplicationScoped
class ReferralProgress {

  private static final Logger LOG = Logger.getLogger(ReferralProgress.class);

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralSteps steps;
  private final ReferralLog log;
  private final SustainedChecks sustained;
  private final CurrentScope scope;

  ReferralProgress(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralSteps steps,
      ReferralLog log,
      SustainedChecks sustained,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.steps = steps;
    this.log = log;
    this.sustained = sustained;
    this.scope = scope;
  }

  /** Takes one piece of news in. */
  @Transactional
  void take(PathwayFact fact) {
    Optional<Referral> known = referrals.toChange(fact.referralId(), scope.get());
    if (known.isEmpty()) {
      LOG.warnf("news of referral %s, which is not known here, is ignored", fact.referralId());
      return;
    }
    Referral referral = known.get();
    log.add(
        referral.id(),
        referral.organisation(),
        Line.of(LineKind.PATHWAY, fact.at(), fact.code(), fact.about()));
    switch (fact.event()) {
      case "enrolment.active" -> active(referral);
      case "employment.started" -> outcome(referral, fact.outcome());
      case "employment.sustained" -> sustained.told(referral, fact.day(), null);
      case "employment.ended" -> sustained.told(referral, null, fact.day());
      default -> {
        // told, and nothing moves
      }
    }
  }

  /** The person takes part in the pathway. */
  private void active(Referral referral) {
    if (referral.status() == ReferralStatus.ACCEPTED && !stands(referral)) {
      steps.take(referral, ReferralAction.START);
    }
  }

  /** The person started work; the first start is the outcome. */
  private void outcome(Referral referral, Outcome outcome) {
    if (referral.outcome() != null) {
      return;
    }
    referral.outcome(outcome);
    if (!stands(referral)) {
      end(referral);
    }
  }

  private boolean stands(Referral referral) {
    return conditions.of(referral).standstill() != null;
  }

  private void end(Referral referral) {
    ReferralStatus status = referral.status();
    if (status == ReferralStatus.ACCEPTED || status == ReferralStatus.IN_PROGRESS) {
      steps.finish(referral);
    }
  }

  /** The data may be used again: what was told meanwhile to have come of it ends the referral. */
  void usedAgain(@Observes RestrictionLifted lifted) {
    referrals.list("personId", lifted.person()).stream()
        .filter(referral -> referral.outcome() != null)
        .forEach(this::end);
  }
}
