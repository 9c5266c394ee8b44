package org.fairway.referral.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.referral.referral.PathwayType;

/** One time that something was looked for in vain. Belongs to the organisation that looked. */
@Entity
@Table(name = "unmet_demand")
public class UnmetDemand extends OrganisationOwned {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private UnmetReason reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "pathway_type")
  private PathwayType pathwayType;

  private String lsoa21;

  @Column(name = "referral_id")
  private UUID referralId;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "met_at")
  private Instant metAt;

  /** For Hibernate. */
  protected UnmetDemand() {}

  UnmetDemand(UUID id, String organisation, NewDemand data, Instant now) {
    super(organisation);
    this.id = id;
    this.reason = data.reason();
    this.pathwayType = data.pathwayType();
    this.lsoa21 = data.lsoa21();
    this.occurredAt = now;
  }

  public UUID id() {
    return id;
  }

  public UnmetReason reason() {
    return reason;
  }

  /** Null for none in particular. */
  public PathwayType pathwayType() {
    return pathwayType;
  }

  /** Null when nobody said. */
  public String lsoa21() {
    return lsoa21;
  }

  /** The referral that was declined for it; null when somebody said so. */
  public UUID referralId() {
    return referralId;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  /** When the referral was accepted after all; null while it is unmet. */
  public Instant metAt() {
    return metAt;
  }
}
