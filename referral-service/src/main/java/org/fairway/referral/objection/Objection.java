package org.fairway.referral.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.referral.consent.ConsentPurpose;

/** A person's no to one purpose. It stands until the person takes it back. */
@Entity
public class Objection extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private ConsentPurpose purpose;

  @Enumerated(EnumType.STRING)
  private ObjectionMade made;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "stop_by")
  private LocalDate stopBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "enforced_at")
  private Instant enforcedAt;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Version private long version;

  /** For Hibernate. */
  protected Objection() {}

  Objection(UUID id, String organisation, UUID personId, NewObjection data, Instant now) {
    super(organisation);
    this.id = id;
    this.personId = personId;
    this.purpose = data.purpose();
    this.made = data.made();
    this.receivedOn = data.receivedOn();
    this.stopBy = data.stopBy();
    this.createdAt = now;
  }

  /** Notes that everything was done; false when that was so before, or is no longer wanted. */
  boolean enforce(Instant now) {
    if (enforcedAt != null || liftedAt != null) {
      return false;
    }
    enforcedAt = now;
    return true;
  }

  /** Takes it back; false when that was done before. */
  boolean lift(Instant now) {
    if (liftedAt != null) {
      return false;
    }
    liftedAt = now;
    return true;
  }

  /** True from its stop-by day on, while it stands. */
  public boolean inForce(Instant now) {
    return liftedAt == null && !now.isBefore(stopAt());
  }

  Instant stopAt() {
    return ObjectionTerm.stopAt(stopBy);
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public ConsentPurpose purpose() {
    return purpose;
  }

  public ObjectionMade made() {
    return made;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** The day from which it must have stopped. */
  public LocalDate stopBy() {
    return stopBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null while it was not due. */
  public Instant enforcedAt() {
    return enforcedAt;
  }

  /** Null while it stands. */
  public Instant liftedAt() {
    return liftedAt;
  }

  public long version() {
    return version;
  }
}
