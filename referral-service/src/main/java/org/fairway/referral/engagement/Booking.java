package org.fairway.referral.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** Places of a session for somebody; belongs to the organisation that booked. */
@Entity
@Table(name = "session_booking")
public class Booking extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "person_id")
  private UUID personId;

  private int places;

  @Enumerated(EnumType.STRING)
  private BookingStatus status;

  @Enumerated(EnumType.STRING)
  private Attendance attendance;

  /** Given by the database, in the order of booking. */
  @Column(insertable = false, updatable = false)
  private long number;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected Booking() {}

  Booking(UUID id, String organisation, UUID session, NewBooking data, boolean placed, Instant at) {
    super(organisation);
    this.id = id;
    this.sessionId = session;
    this.personId = data.personId();
    this.places = data.places();
    this.status = placed ? BookingStatus.BOOKED : BookingStatus.WAITING;
    this.createdAt = at;
  }

  void cancel() {
    status = BookingStatus.CANCELLED;
    attendance = null;
  }

  void attendance(Attendance what) {
    attendance = what;
  }

  public UUID id() {
    return id;
  }

  public UUID sessionId() {
    return sessionId;
  }

  /** Null for a booking that names nobody, or no longer. */
  public UUID personId() {
    return personId;
  }

  public int places() {
    return places;
  }

  public BookingStatus status() {
    return status;
  }

  /** Null while nobody has said. */
  public Attendance attendance() {
    return attendance;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
