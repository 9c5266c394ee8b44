package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * Recording, correcting and signing hours. The enrolment is locked meanwhile, so that two callers
 * together cannot put more into a day than it has.
 */
@ApplicationScoped
public class Hours {
  private final EnrolmentRepository enrolments;
  private final HoursRepository hours;
  private final SignOffRepository signOffs;
  private final Breaks breaks;
  private final Breaches breaches;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Hours(
      EnrolmentRepository enrolments,
      HoursRepository hours,
      SignOffRepository signOffs,
      Breaks breaks,
      Breaches breaches,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.hours = hours;
    this.signOffs = signOffs;
    this.breaks = breaks;
    this.breaches = breaches;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Adds a line. */
  @Transactional
  public LedgerLine record(UUID enrolmentId, HoursSpent spent) {
    Enrolment enrolment = recording(enrolmentId);
    LocalDate date = spent.date();
    if (date.isAfter(Today.inEngland())) {
      throw Refusal.input("/date", "in-the-future", "Hours are recorded when they were worked.");
    }
    if (date.isBefore(enrolment.startedOn())) {
      throw Refusal.input(
          "/date", "before-start", "The first day was " + enrolment.startedOn() + ".");
    }
    breaks.requireNone(enrolmentId, date);
    HoursEntry entry =
        hours
            .ledger(enrolmentId)
            .record(Ids.next(), date, spent.hours(), spent.mode(), employerOf(enrolment, spent));
    return written(enrolment, entry, spent.supervisor(), "hours.record");
  }

  /**
   * An employer writes of its own hours alone. Where none is told it is the only one that is
   * agreed, or the one that writes.
   */
  private String employerOf(Enrolment enrolment, HoursSpent spent) {
    String own = scope.get().tenantWide() ? null : scope.get().organisation();
    if (spent.employer() != null && own != null && !own.equals(spent.employer())) {
      throw Refusal.input(
          "/employer", "other-organisation", "The ICS records hours with other organisations.");
    }
    List<String> agreed = enrolment.plan().employers();
    String only = agreed.size() == 1 ? agreed.get(0) : enrolment.host();
    return Stream.of(spent.employer(), own, only)
        .filter(code -> code != null && spent.mode() != DeliveryMode.CLASSROOM)
        .findFirst()
        .orElse(null);
  }

  /**
   * Undoes a line by one with the opposite sign.
   *
   * @throws Refusal kind INPUT where it is not the caller's to undo; kind STATE when it is undone
   */
  @Transactional
  public LedgerLine reverse(UUID enrolmentId, UUID entryId) {
    Enrolment enrolment = recording(enrolmentId);
    LedgerLine original = line(enrolmentId, entryId);
    if (!scope.get().tenantWide()) {
      original.checkedForReversing(scope.get().organisation(), scope.get().actor());
    }
    HoursEntry undo = hours.ledger(enrolmentId).reverse(Ids.next(), entryId);
    return written(enrolment, undo, original.hours().supervisor(), "hours.reverse");
  }

  /**
   * Signs a line, as a person of the employer with whom the hours were spent.
   *
   * @throws Refusal kind STATE for a line that does not stand or is signed, for hours with another
   *     employer, and for who recorded it
   */
  @Transactional
  public LedgerLine sign(UUID enrolmentId, UUID entryId, String ifMatch) {
    enrolments.lockToWrite(enrolmentId);
    LedgerLine line = line(enrolmentId, entryId);
    ETags.requireMatch(ifMatch, line.version());
    String employer = scope.get().organisation();
    line.checkedForSigning(hours.ledger(enrolmentId), employer, scope.get().actor());
    SignOff signOff = new SignOff(enrolmentId, entryId, employer, scope.get().actor());
    signOffs.persist(signOff);
    audit.record("hours.sign", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    signOffs.flush();
    return new LedgerLine(line.hours(), signOff);
  }

  /** All lines of an enrolment that the caller may see, oldest first. */
  @Transactional
  public List<LedgerLine> of(UUID enrolmentId) {
    if (enrolments.findByIdOptional(enrolmentId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("hours.read", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    return lines(enrolmentId);
  }

  private List<LedgerLine> lines(UUID enrolmentId) {
    Map<UUID, SignOff> signed = signOffs.of(enrolmentId);
    return hours.of(enrolmentId).stream()
        .map(line -> new LedgerLine(line, signed.get(line.entry().id())))
        .toList();
  }

  private LedgerLine line(UUID enrolmentId, UUID entryId) {
    return lines(enrolmentId).stream()
        .filter(line -> line.entry().id().equals(entryId))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  /** One line of an enrolment that the caller may see. */
  @Transactional
  public LedgerLine get(UUID enrolmentId, UUID entryId) {
    if (enrolments.findByIdOptional(enrolmentId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("hours.read", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    return line(enrolmentId, entryId);
  }

  private Enrolment recording(UUID id) {
    Enrolment enrolment = enrolments.lockToWrite(id);
    if (!enrolment.status().recordsHours()) {
      throw Refusal.state(
          "not-active", "Hours are recorded while the pathway is active or on a break.");
    }
    return enrolment;
  }

  private LedgerLine written(
      Enrolment enrolment, HoursEntry entry, String supervisor, String action) {
    RecordedHours line =
        new RecordedHours(enrolment.id(), entry, supervisor, scope.get().actor(), Instant.now());
    hours.persist(line);
    outbox.append(HoursRecorded.of(enrolment, entry));
    audit.record(action, "enrolment", enrolment.id().toString(), Outcome.ALLOWED, null);
    hours.flush();
    breaches.check(enrolment);
    return new LedgerLine(line, null);
  }
}
