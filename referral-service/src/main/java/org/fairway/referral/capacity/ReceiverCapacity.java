package org.fairway.referral.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.fairway.referral.referral.PathwayType;

/** What one receiver says of one pathway at present. */
@Entity
@Table(name = "receiver_capacity")
public class ReceiverCapacity extends TenantOwned {

  @Id private UUID id;

  private String receiver;

  @Enumerated(EnumType.STRING)
  @Column(name = "pathway_type")
  private PathwayType pathwayType;

  @Enumerated(EnumType.STRING)
  private Intake intake;

  @Enumerated(EnumType.STRING)
  @Column(name = "when_full")
  private WhenFull whenFull;

  @Column(name = "free_places")
  private Integer freePlaces;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  /** For Hibernate. */
  protected ReceiverCapacity() {}

  ReceiverCapacity(UUID id, String receiver, PathwayType pathwayType) {
    this.id = id;
    this.receiver = receiver;
    this.pathwayType = pathwayType;
  }

  ReceiverCapacity say(Declaration what, Instant now) {
    intake = what.intake();
    whenFull = what.whenFull();
    freePlaces = what.freePlaces();
    changedAt = now;
    return this;
  }

  public UUID id() {
    return id;
  }

  /** ODS code. */
  public String receiver() {
    return receiver;
  }

  public PathwayType pathwayType() {
    return pathwayType;
  }

  public Declaration declaration() {
    return new Declaration(intake, whenFull, freePlaces);
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
