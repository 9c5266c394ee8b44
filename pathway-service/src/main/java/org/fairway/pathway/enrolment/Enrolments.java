package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;

/**
 * What callers do with enrolments. Each change, its event and its audit entry are one transaction.
 */
@ApplicationScoped
public class Enrolments {
  private final EnrolmentRepository enrolments;
  private final Programmes programmes;
  private final AcceptedReferrals referrals;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Enrolments(
      EnrolmentRepository enrolments,
      Programmes programmes,
      AcceptedReferrals referrals,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.referrals = referrals;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** One enrolment; the read is audited, because it is about a person. */
  @Transactional
  public Enrolment get(UUID id) {
    Enrolment enrolment = enrolments.findByIdOptional(id).orElseThrow(Problems::notFound);
    audited("enrolment.read", id);
    return enrolment;
  }

  @Transactional
  public List<Enrolment> page(EnrolmentFilter filter, UUID before, int rows) {
    List<Enrolment> page = enrolments.page(filter, before, rows);
    page.forEach(enrolment -> audited("enrolment.read", enrolment.id()));
    return page;
  }

  /** Puts the enrolment on a programme. */
  @Transactional
  public Enrolment assign(UUID id, UUID programmeId, String ifMatch) {
    Enrolment enrolment = forChange(id, ifMatch);
    Programme programme =
        programmes
            .find(programmeId)
            .orElseThrow(
                () ->
                    Refusal.input(
                        "/programmeId", "unknown-programme", "There is no such programme."));
    enrolment.assign(programme, now());
    referrals.onProgramme(enrolment.referralId(), programmeId);
    audited("enrolment.assign", id);
    enrolments.flush();
    return enrolment;
  }

  /**
   * Makes a move as the caller.
   *
   * @param on the day it took effect; null means today
   */
  @Transactional
  public Enrolment move(
      UUID id, EnrolmentMove move, LeavingReason reason, LocalDate on, String ifMatch) {
    Enrolment enrolment = forChange(id, ifMatch);
    LocalDate day = on == null ? Today.inEngland() : on;
    if (day.isAfter(Today.inEngland())) {
      throw Refusal.input(
          "/effectiveOn", "in-the-future", "A move is recorded when it has happened.");
    }
    boolean heldPlace = enrolment.holdsPlace();
    enrolment.move(move, scope.get().roles(), reason, day, now());
    countPlaces(enrolment, heldPlace);
    outbox.append(EnrolmentChanged.of(enrolment, on == null ? now() : startOf(day)));
    audited("enrolment." + move.verb(), id);
    enrolments.flush();
    return enrolment;
  }

  private void countPlaces(Enrolment enrolment, boolean heldPlace) {
    if (!heldPlace && enrolment.holdsPlace()) {
      programmes.takePlace(enrolment.programmeId());
    } else if (heldPlace && !enrolment.holdsPlace()) {
      programmes.givePlaceBack(enrolment.programmeId());
    }
  }

  private Enrolment forChange(UUID id, String ifMatch) {
    Enrolment enrolment = enrolments.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, enrolment.version());
    return enrolment;
  }

  private void audited(String action, UUID id) {
    audit.record(action, "enrolment", id.toString(), Outcome.ALLOWED, null);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Today.ZONE).toInstant();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
