package org.fairway.pathway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.ats.ApplicationLinks;
import org.fairway.pathway.enrolment.EnrolmentsFromReferrals;
import org.fairway.pathway.matching.Profiles;
import org.fairway.pathway.opportunity.PlacesGivenUp;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/**
 * Keeps consents, by which the database decides who else may see a person's enrolments, and links
 * the applications that waited for one.
 */
@ApplicationScoped
class ConsentHandler implements EventHandler {
  private static final String GIVEN = "org.fairway.consent.given.v1";
  private static final String WITHDRAWN = "org.fairway.consent.withdrawn.v1";
  private static final String EXPIRED = "org.fairway.consent.expired.v1";

  private final PersonLock people;
  private final Consents consents;
  private final EnrolmentsFromReferrals enrolments;
  private final AcceptedReferrals referrals;
  private final ApplicationLinks applications;
  private final PlacesGivenUp places;
  private final Profiles profiles;
  private final Reminders reminders;

  ConsentHandler(
      PersonLock people,
      Consents consents,
      EnrolmentsFromReferrals enrolments,
      AcceptedReferrals referrals,
      ApplicationLinks applications,
      PlacesGivenUp places,
      Profiles profiles,
      Reminders reminders) {
    this.people = people;
    this.consents = consents;
    this.enrolments = enrolments;
    this.referrals = referrals;
    this.applications = applications;
    this.places = places;
    this.profiles = profiles;
    this.reminders = reminders;
  }

  /** Data of all the events; each fills its own. */
  record ConsentFact(
      UUID consentId,
      String person,
      String purpose,
      Instant expiresAt,
      List<String> recipients,
      Instant withdrawnAt) {}

  @Override
  public Set<String> types() {
    return Set.of(GIVEN, WITHDRAWN, EXPIRED);
  }

  @Override
  public void handle(IncomingEvent event) {
    ConsentFact fact = event.dataAs(ConsentFact.class);
    people.take(fact.person());
    if (event.type().equals(GIVEN)) {
      given(fact);
    } else if (event.type().equals(WITHDRAWN)) {
      consents.withdrawn(fact.consentId(), fact.person(), fact.purpose(), fact.withdrawnAt());
    } else {
      consents.expired(fact.consentId(), fact.person(), fact.purpose());
    }
    if (fact.purpose().equals(Consents.REFERRAL)) {
      shareOrStop(fact.person(), consents.stopped(fact.person(), Consents.REFERRAL));
    }
  }

  private void shareOrStop(String person, boolean stopped) {
    enrolments.sharing(person, stopped);
    if (stopped) {
      places.ofPerson(person);
      profiles.forget(person);
    } else {
      reminders.wake(person);
    }
  }

  private void given(ConsentFact fact) {
    consents.given(
        fact.consentId(), fact.person(), fact.purpose(), fact.expiresAt(), fact.recipients());
    referrals.ofPerson(fact.person()).forEach(applications::link);
  }
}
