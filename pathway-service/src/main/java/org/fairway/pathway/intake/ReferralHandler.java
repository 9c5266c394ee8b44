package org.fairway.pathway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.fairway.pathway.ats.ApplicationLinks;
import org.fairway.pathway.enrolment.EnrolmentsFromReferrals;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.referral.ReferralFact;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/**
 * An accepted referral becomes an enrolment and the source of applications; a withdrawn one ends
 * what it began.
 */
@ApplicationScoped
class ReferralHandler implements EventHandler {
  private static final String ACCEPTED = "org.fairway.referral.accepted.v1";
  private static final String WITHDRAWN = "org.fairway.referral.withdrawn.v1";

  private final PersonLock people;
  private final AcceptedReferrals referrals;
  private final Consents consents;
  private final EnrolmentsFromReferrals enrolments;
  private final ApplicationLinks applications;

  ReferralHandler(
      PersonLock people,
      AcceptedReferrals referrals,
      Consents consents,
      EnrolmentsFromReferrals enrolments,
      ApplicationLinks applications) {
    this.people = people;
    this.referrals = referrals;
    this.consents = consents;
    this.enrolments = enrolments;
    this.applications = applications;
  }

  @Override
  public Set<String> types() {
    return Set.of(ACCEPTED, WITHDRAWN);
  }

  @Override
  public void handle(IncomingEvent event) {
    ReferralFact fact = event.dataAs(ReferralFact.class);
    people.take(fact.person());
    if (event.type().equals(ACCEPTED)) {
      referrals.accept(fact, event.aggregateVersion()).ifPresent(this::accepted);
    } else if (referrals.withdraw(fact, event.aggregateVersion()).isPresent()) {
      enrolments.withdrawn(fact.referralId(), fact.occurredAt());
    }
  }

  private void accepted(AcceptedReferral referral) {
    enrolments.accepted(referral);
    if (consents.stopped(referral.person(), Consents.REFERRAL)) {
      enrolments.sharing(referral.person(), true);
    }
    applications.link(referral);
  }
}
