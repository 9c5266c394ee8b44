package org.fairway.pathway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.ats.ApplicationLinks;
import org.fairway.pathway.enrolment.EnrolmentsFromReferrals;
import org.fairway.pathway.matching.Profiles;
import org.fairway.pathway.opportunity.PlacesGivenUp;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.referral.ReferralFact;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/**
 * An accepted referral becomes an enrolment and the source of applications; one that is withdrawn,
 * sent on, given up or entered in error ends what it began.
 */
@ApplicationScoped
class ReferralHandler implements EventHandler {
  private static final String ACCEPTED = "org.fairway.referral.accepted.v1";

  /** What ends a referral that was accepted, other than by its outcome. */
  private static final Set<String> ENDED =
      Set.of(
          "org.fairway.referral.withdrawn.v1",
          "org.fairway.referral.redirected.v1",
          "org.fairway.referral.unable-to-contact.v1",
          "org.fairway.referral.entered-in-error.v1");

  private static final Set<String> TYPES =
      Stream.concat(Stream.of(ACCEPTED), ENDED.stream()).collect(Collectors.toUnmodifiableSet());

  private final PersonLock people;
  private final AcceptedReferrals referrals;
  private final Consents consents;
  private final EnrolmentsFromReferrals enrolments;
  private final ApplicationLinks applications;
  private final PlacesGivenUp places;
  private final Profiles profiles;

  ReferralHandler(
      PersonLock people,
      AcceptedReferrals referrals,
      Consents consents,
      EnrolmentsFromReferrals enrolments,
      ApplicationLinks applications,
      PlacesGivenUp places,
      Profiles profiles) {
    this.people = people;
    this.referrals = referrals;
    this.consents = consents;
    this.enrolments = enrolments;
    this.applications = applications;
    this.places = places;
    this.profiles = profiles;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void handle(IncomingEvent event) {
    ReferralFact fact = event.dataAs(ReferralFact.class);
    people.take(fact.person());
    if (event.type().equals(ACCEPTED)) {
      referrals.accept(fact, event.aggregateVersion()).ifPresent(this::accepted);
    } else if (referrals.withdraw(fact, event.aggregateVersion()).isPresent()) {
      // Places of opportunities before those of programmes, as when one is taken.
      places.ofReferral(fact.referralId());
      enrolments.withdrawn(fact.referralId(), fact.occurredAt());
      profiles.forgetReferral(fact.referralId());
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
