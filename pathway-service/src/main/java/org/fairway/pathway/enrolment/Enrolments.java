package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
  private final AgreedStandards standards;
  private final Breaks breaks;
  private final Breaches breaches;
  private final Event<EnrolmentMoved> moved;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Enrolments(
      EnrolmentRepository enrolments,
      Programmes programmes,
      AcceptedReferrals referrals,
      AgreedStandards standards,
      Breaks breaks,
      Breaches breaches,
      Event<EnrolmentMoved> moved,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.referrals = referrals;
    this.standards = standards;
    this.breaks = breaks;
    this.breaches = breaches;
    this.moved = moved;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** One enrolment, for another feature of this service: it answers to whoever asked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Enrolment> find(UUID id) {
    return enrolments.findByIdOptional(id);
  }

  /**
   * Which of these whoever asks may see: for a partner or an employer, those of people who consent
   * to it at this moment. Nothing of them is told, so the question is not audited.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> seen(Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : enrolments.seen(ids);
  }

  /** Its breaks, the first one first. */
  @Transactional
  public List<EnrolmentBreak> breaks(UUID id) {
    get(id);
    return breaks.of(id);
  }

  /**
   * Writes down what is agreed, in place of what was.
   *
   * @throws Refusal kind INPUT where an employer adds or leaves out another organisation, or itself
   *     out: whom a person's data is shown to is for the ICS to say; and for a standard that the
   *     catalogue has not in that version, or that is not started on that day
   */
  @Transactional
  public Enrolment plan(UUID id, EnrolmentPlan plan, String ifMatch) {
    Enrolment enrolment = forChange(id, ifMatch);
    if (!scope.get().tenantWide()) {
      requireOwn(enrolment.plan().employers(), plan.employers());
    }
    EnrolmentPlan before = enrolment.plan();
    enrolment.plan(plan, now());
    standards.check(before, plan, enrolment.startedOn());
    audited("enrolment.plan", id);
    enrolments.flush();
    breaches.check(enrolment);
    return enrolment;
  }

  private void requireOwn(List<String> before, List<String> after) {
    String own = scope.get().organisation();
    boolean joins = !before.contains(own) && after.equals(with(before, own));
    if (!joins && !after.equals(before)) {
      throw Refusal.input(
          "/employers",
          "other-organisation",
          "Leave the employers as they are, or add your own at the end; the ICS changes the rest.");
    }
  }

  private static List<String> with(List<String> employers, String own) {
    return Stream.concat(employers.stream(), Stream.of(own)).toList();
  }

  /** Notes what completing it achieved, when that is known. */
  @Transactional
  public Enrolment achieved(UUID id, Achievement what, String ifMatch) {
    Enrolment enrolment = forChange(id, ifMatch);
    enrolment.achieved(what, now());
    audited("enrolment.achievement", id);
    enrolments.flush();
    return enrolment;
  }

  /** One enrolment; the read is audited, because it is about a person. */
  @Transactional
  public Enrolment get(UUID id) {
    Enrolment enrolment = enrolments.findByIdOptional(id).orElseThrow(Problems::notFound);
    audited("enrolment.read", id);
    return enrolment;
  }

  /**
   * One enrolment of which something is written down. Until the transaction ends the person is not
   * erased, so that an erasure either finds what was written or refuses it.
   *
   * @throws Refusal kind STATE, {@code person-erased}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Enrolment toWrite(UUID id) {
    Enrolment enrolment = get(id);
    enrolments.requireNotErased(id);
    return enrolment;
  }

  /**
   * As {@link #toWrite}, for another feature that writes on behalf of the care system and shows the
   * caller nothing of the enrolment: no read is audited.
   *
   * @throws Refusal kind STATE, {@code person-erased}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireNotErased(UUID id) {
    enrolments.requireNotErased(id);
  }

  /** As {@link #requireNotErased}, for work that passes over whom it finds erased: false then. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean keptFromErasure(UUID id) {
    return enrolments.keptFromErasure(id);
  }

  /**
   * One enrolment as it stands now, which nobody moves until the transaction ends; for a feature
   * whose own rows hang on whether it runs.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Enrolment held(UUID id) {
    return enrolments.lockAgain(id).orElseThrow(Problems::notFound);
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
    programmes.holdOpen(programmeId);
    enrolment.assign(programme, now());
    referrals.onProgramme(enrolment.referralId(), programmeId);
    audited("enrolment.assign", id);
    enrolments.flush();
    return enrolment;
  }

  /**
   * Makes a move as the caller. Its event, its news inside this service and its break are of the
   * same transaction. What is left of whom was erased can be left, so that its place is free.
   *
   * @throws Refusal among others kind INPUT for a first day on which the agreed version of a
   *     standard is not started
   */
  @Transactional
  public Enrolment move(UUID id, EnrolmentMove move, MoveDetails how, String ifMatch) {
    Enrolment enrolment = move.leaves() ? locked(id, ifMatch) : forChange(id, ifMatch);
    how.checkedFor(move);
    EnrolmentStatus before = enrolment.status();
    boolean heldPlace = enrolment.holdsPlace();
    enrolment.move(move, scope.get().roles(), how.reason(), how.day(), now());
    if (move == EnrolmentMove.ACTIVATE) {
      standards.checkStart(enrolment.plan(), how.day(), "/effectiveOn");
    }
    breaks.follow(enrolment, move, how, now());
    if (how.achievement() != null) {
      enrolment.achieved(how.achievement(), now());
    }
    countPlaces(enrolment, heldPlace);
    outbox.append(EnrolmentChanged.of(enrolment, how.on() == null ? now() : startOf(how.on())));
    moved.fire(
        new EnrolmentMoved(id, enrolment.pathwayType(), before, enrolment.status(), how.day()));
    audited("enrolment." + move.verb(), id);
    enrolments.flush();
    breaches.check(enrolment);
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
    enrolments.requireNotErased(id);
    return locked(id, ifMatch);
  }

  private Enrolment locked(UUID id, String ifMatch) {
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
