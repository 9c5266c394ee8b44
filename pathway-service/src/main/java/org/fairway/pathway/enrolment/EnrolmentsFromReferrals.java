package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/**
 * What happens to enrolments because something happened to a referral or a consent. Joins the
 * inbox's transaction.
 */
@ApplicationScoped
public class EnrolmentsFromReferrals {
  /** The service moves on behalf of the ICS. */
  private static final Set<String> AS_ICS = Set.of("coordinator");

  private final EnrolmentRepository enrolments;
  private final Programmes programmes;
  private final AcceptedReferrals referrals;
  private final Event<EnrolmentMoved> moved;
  private final Outbox outbox;
  private final CurrentScope scope;

  EnrolmentsFromReferrals(
      EnrolmentRepository enrolments,
      Programmes programmes,
      AcceptedReferrals referrals,
      Event<EnrolmentMoved> moved,
      Outbox outbox,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.referrals = referrals;
    this.moved = moved;
    this.outbox = outbox;
    this.scope = scope;
  }

  /**
   * Notes interest in the pathway that the referral names; nothing for a referral without one or
   * with one that this version does not know. The programme is the one named, else the only open
   * one of the type, else left to a coordinator. A referral that was reopened and accepted again
   * begins anew when what it began before has ended.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void accepted(AcceptedReferral referral) {
    PathwayType type = PathwayType.ofOrNull(referral.pathwayType());
    if (type == null || enrolments.running(referral.id()).isPresent()) {
      return;
    }
    Enrolment enrolment = new Enrolment(Ids.next(), scope.get().tenant(), referral, type, now());
    programmeFor(referral, type).ifPresent(programme -> put(enrolment, programme));
    enrolments.persist(enrolment);
    outbox.append(EnrolmentChanged.of(enrolment, referral.acceptedAt()));
    enrolments.flush();
  }

  private void put(Enrolment enrolment, Programme programme) {
    enrolment.assign(programme, now());
    referrals.onProgramme(enrolment.referralId(), programme.id());
  }

  private Optional<Programme> programmeFor(AcceptedReferral referral, PathwayType type) {
    UUID named = referral.programmeId();
    return named == null
        ? programmes.onlyOpen(type)
        : programmes.find(named).filter(programme -> programme.takes(type));
  }

  /** Ends what still runs: the person or the referrer took the referral back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawn(UUID referral, Instant at) {
    enrolments.running(referral).ifPresent(enrolment -> withdraw(enrolment, at));
  }

  private void withdraw(Enrolment enrolment, Instant at) {
    EnrolmentStatus before = enrolment.status();
    boolean heldPlace = enrolment.holdsPlace();
    LocalDate today = Today.inEngland();
    enrolment.move(EnrolmentMove.WITHDRAW, AS_ICS, LeavingReason.REFERRAL_WITHDRAWN, today, now());
    if (heldPlace) {
      programmes.givePlaceBack(enrolment.programmeId());
    }
    outbox.append(EnrolmentChanged.of(enrolment, at));
    moved.fire(
        new EnrolmentMoved(
            enrolment.id(), enrolment.pathwayType(), before, enrolment.status(), today));
    enrolments.flush();
  }

  /**
   * Marks the person's enrolments; the wall in the database hides them from referrer and employer
   * by itself.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sharing(String person, boolean stopped) {
    for (Enrolment enrolment : enrolments.ofPerson(person)) {
      if (stopped) {
        enrolment.stopSharing(now());
      } else {
        enrolment.allowSharing(now());
      }
    }
    enrolments.flush();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
