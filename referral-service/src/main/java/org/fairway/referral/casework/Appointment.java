package org.fairway.referral.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** A time at which somebody meets a person who was referred. */
@Entity
public class Appointment extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private AppointmentKind kind;

  @Column(name = "starts_at")
  private Instant startsAt;

  private int minutes;

  @Enumerated(EnumType.STRING)
  private AppointmentState state;

  @Enumerated(EnumType.STRING)
  private AbsenceReason absence;

  @Column(name = "booked_by")
  private String bookedBy;

  @Version private long version;

  /** For Hibernate. */
  protected Appointment() {}

  Appointment(UUID id, String organisation, UUID referralId, NewAppointment data, String by) {
    super(organisation);
    this.id = id;
    this.referralId = referralId;
    this.kind = data.kind();
    this.startsAt = data.startsAt();
    this.minutes = data.minutes();
    this.state = AppointmentState.BOOKED;
    this.bookedBy = by;
  }

  /** It is known how it went. */
  void went(Attendance how) {
    state = how.state();
    absence = how.absence();
  }

  public UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  public AppointmentKind kind() {
    return kind;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public int minutes() {
    return minutes;
  }

  public AppointmentState state() {
    return state;
  }

  /** Null unless the person did not attend. */
  public AbsenceReason absence() {
    return absence;
  }

  /** Subject of the one who booked it. */
  public String bookedBy() {
    return bookedBy;
  }

  public long version() {
    return version;
  }
}
