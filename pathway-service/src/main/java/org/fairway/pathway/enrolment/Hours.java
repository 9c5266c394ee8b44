package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * Recording and correcting hours. The enrolment is locked meanwhile, so that two callers together
 * cannot put more into a day than it has.
 */
@ApplicationScoped
public class Hours {
  private final EnrolmentRepository enrolments;
  private final HoursRepository hours;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Hours(
      EnrolmentRepository enrolments,
      HoursRepository hours,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.hours = hours;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Adds a line. */
  @Transactional
  public RecordedHours record(
      UUID enrolmentId, LocalDate date, BigDecimal amount, DeliveryMode mode, String supervisor) {
    Enrolment enrolment = recording(enrolmentId);
    if (date.isAfter(Today.inEngland())) {
      throw Refusal.input("/date", "in-the-future", "Hours are recorded when they were worked.");
    }
    if (date.isBefore(enrolment.startedOn())) {
      throw Refusal.input(
          "/date", "before-start", "The first day was " + enrolment.startedOn() + ".");
    }
    HoursEntry entry = hours.ledger(enrolmentId).record(Ids.next(), date, amount, mode);
    return written(enrolment, entry, supervisor, "hours.record");
  }

  /** Undoes a line by one with the opposite sign. */
  @Transactional
  public RecordedHours reverse(UUID enrolmentId, UUID entryId) {
    Enrolment enrolment = recording(enrolmentId);
    RecordedHours original =
        hours.of(enrolmentId).stream()
            .filter(line -> line.entry().id().equals(entryId))
            .findFirst()
            .orElseThrow(Problems::notFound);
    HoursEntry undo = hours.ledger(enrolmentId).reverse(Ids.next(), entryId);
    return written(enrolment, undo, original.supervisor(), "hours.reverse");
  }

  /** All lines of an enrolment that the caller may see, oldest first. */
  @Transactional
  public List<RecordedHours> of(UUID enrolmentId) {
    if (enrolments.findByIdOptional(enrolmentId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("hours.read", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    return hours.of(enrolmentId);
  }

  /** One line of an enrolment that the caller may see. */
  @Transactional
  public RecordedHours get(UUID enrolmentId, UUID entryId) {
    return of(enrolmentId).stream()
        .filter(line -> line.entry().id().equals(entryId))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  private Enrolment recording(UUID id) {
    Enrolment enrolment = enrolments.lock(id).orElseThrow(Problems::notFound);
    if (!enrolment.status().recordsHours()) {
      throw Refusal.state(
          "not-active", "Hours are recorded while the pathway is active or on a break.");
    }
    return enrolment;
  }

  private RecordedHours written(
      Enrolment enrolment, HoursEntry entry, String supervisor, String action) {
    RecordedHours line =
        new RecordedHours(enrolment.id(), entry, supervisor, scope.get().actor(), Instant.now());
    hours.persist(line);
    outbox.append(HoursRecorded.of(enrolment, entry));
    audit.record(action, "enrolment", enrolment.id().toString(), Outcome.ALLOWED, null);
    hours.flush();
    return line;
  }
}
