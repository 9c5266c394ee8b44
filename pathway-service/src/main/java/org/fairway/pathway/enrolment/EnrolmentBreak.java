package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** A break in learning: an agreed pause, after which the person goes on where they were. */
@Entity
@Table(name = "enrolment_break")
public class EnrolmentBreak extends TenantOwned {
  @Id private UUID id;

  @Column(name = "enrolment_id", nullable = false)
  private UUID enrolmentId;

  @Column(name = "began_on", nullable = false)
  private LocalDate beganOn;

  @Column(name = "expected_on")
  private LocalDate expectedOn;

  @Column(name = "returned_on")
  private LocalDate returnedOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private LeavingReason reason;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected EnrolmentBreak() {}

  EnrolmentBreak(UUID id, UUID enrolmentId, MoveDetails how, Instant now) {
    this.id = id;
    this.enrolmentId = enrolmentId;
    this.beganOn = how.day();
    this.expectedOn = how.expectedReturn();
    this.reason = how.reason();
    this.createdAt = now;
  }

  void ends(LocalDate firstDayBack) {
    returnedOn = firstDayBack;
  }

  /** True from its first day to the day before the return. */
  boolean covers(LocalDate date) {
    return !date.isBefore(beganOn) && (returnedOn == null || date.isBefore(returnedOn));
  }

  public UUID id() {
    return id;
  }

  /** The first day off. */
  public LocalDate beganOn() {
    return beganOn;
  }

  /** The day on which the person was expected back, or null. */
  public LocalDate expectedOn() {
    return expectedOn;
  }

  /** The first day back; null while it lasts, and for ever when the person left from it. */
  public LocalDate returnedOn() {
    return returnedOn;
  }

  public LeavingReason reason() {
    return reason;
  }
}
