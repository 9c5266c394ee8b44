package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;

/**
 * Moves a person's enrolment on when they take a place of an opportunity: never back, and never
 * without a place of its own programme, nor with one of another employer's. Done for the care
 * system, since who speaks for the person need not see the enrolment. The caller holds the lock of
 * the person.
 */
@ApplicationScoped
public class EnrolmentsFromPlaces {
  /** The place was offered by an employer or the ICS; the enrolment follows for the ICS. */
  private static final Set<String> AS_ICS = Set.of("coordinator");

  private final EnrolmentRepository enrolments;
  private final Programmes programmes;
  private final CareSystemReach reach;
  private final Event<EnrolmentMoved> moved;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  EnrolmentsFromPlaces(
      EnrolmentRepository enrolments,
      Programmes programmes,
      CareSystemReach reach,
      Event<EnrolmentMoved> moved,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.reach = reach;
    this.moved = moved;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * The person of a referral took a place on a pathway. The open enrolment of that referral is
   * meant, if it is on that pathway: another referral of the person may be another partner's.
   *
   * @param employer ODS code of whose place it is; it says nothing of another employer's programme
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlaceFollowing accepted(UUID referral, PathwayType pathway, String employer) {
    return reach.reaching(
        () ->
            enrolments
                .running(referral)
                .filter(enrolment -> enrolment.pathwayType() == pathway)
                .map(enrolment -> new PlaceFollowing(follow(enrolment, employer), enrolment.id()))
                .orElse(PlaceFollowing.NONE));
  }

  private PlaceOutcome follow(Enrolment enrolment, String employer) {
    boolean others = enrolment.host() != null && !enrolment.host().equals(employer);
    return switch (enrolment.status()) {
      case EXPRESSED_INTEREST, OFFERED ->
          others ? PlaceOutcome.OTHER_EMPLOYER : followHere(enrolment);
      default -> PlaceOutcome.AHEAD;
    };
  }

  private PlaceOutcome followHere(Enrolment enrolment) {
    return enrolment.status() == EnrolmentStatus.OFFERED
        ? accept(enrolment)
        : offerAndAccept(enrolment);
  }

  private PlaceOutcome offerAndAccept(Enrolment enrolment) {
    if (enrolment.programmeId() == null) {
      return PlaceOutcome.NO_PROGRAMME;
    }
    if (!programmes.takePlaceIfFree(enrolment.programmeId())) {
      return PlaceOutcome.PROGRAMME_FULL;
    }
    made(enrolment, EnrolmentMove.OFFER, AS_ICS);
    return accept(enrolment);
  }

  /** As the caller, who speaks for the person: the same roles accept a place of either kind. */
  private PlaceOutcome accept(Enrolment enrolment) {
    made(enrolment, EnrolmentMove.ACCEPT, scope.get().roles());
    enrolments.flush();
    return PlaceOutcome.MOVED;
  }

  private void made(Enrolment enrolment, EnrolmentMove move, Set<String> roles) {
    EnrolmentStatus before = enrolment.status();
    LocalDate today = Today.inEngland();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    enrolment.move(move, roles, null, today, now);
    outbox.append(EnrolmentChanged.of(enrolment, now));
    moved.fire(
        new EnrolmentMoved(
            enrolment.id(), enrolment.pathwayType(), before, enrolment.status(), today));
    audit.record(
        "enrolment." + move.verb(),
        "enrolment",
        enrolment.id().toString(),
        Outcome.ALLOWED,
        "place-request");
  }
}
