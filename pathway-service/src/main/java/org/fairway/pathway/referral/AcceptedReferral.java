package org.fairway.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/**
 * What this service knows of a referral that was accepted: codes and a pseudonym, fed by events.
 * Its programme is the one asked for, until an enrolment is put on one.
 */
@Entity
@Table(name = "accepted_referral")
public class AcceptedReferral extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false)
  private String reference;

  @Column(nullable = false)
  private String person;

  @Column(name = "partner_id", nullable = false)
  private String partnerId;

  @Column(name = "source_type", nullable = false)
  private String sourceType;

  @Column(name = "pathway_type")
  private String pathwayType;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(nullable = false)
  private boolean withdrawn;

  @Column(name = "source_version", nullable = false)
  private long sourceVersion;

  @Column(name = "accepted_at", nullable = false)
  private Instant acceptedAt;

  /** For Hibernate. */
  protected AcceptedReferral() {}

  AcceptedReferral(ReferralFact fact, long version, boolean withdrawn) {
    this.id = fact.referralId();
    this.reference = fact.reference();
    this.person = fact.person();
    this.partnerId = fact.partnerId();
    this.sourceType = fact.sourceType();
    this.pathwayType = fact.pathwayType();
    this.programmeId = fact.programmeId();
    this.acceptedAt = fact.occurredAt();
    this.sourceVersion = version;
    this.withdrawn = withdrawn;
  }

  /** Takes a newer state; false when {@code version} is not newer, which then changes nothing. */
  boolean settle(long version, boolean nowWithdrawn) {
    if (version <= sourceVersion) {
      return false;
    }
    sourceVersion = version;
    withdrawn = nowWithdrawn;
    return true;
  }

  /** Takes over what is asked for when it is accepted again: that may have changed meanwhile. */
  void accepted(ReferralFact fact) {
    pathwayType = fact.pathwayType();
    programmeId = fact.programmeId();
    acceptedAt = fact.occurredAt();
  }

  /** Notes the programme that the enrolment was put on. */
  void on(UUID programme) {
    programmeId = programme;
  }

  public UUID id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public String person() {
    return person;
  }

  public String partnerId() {
    return partnerId;
  }

  public String sourceType() {
    return sourceType;
  }

  /** Code of the pathway asked for, possibly one that this version does not know; or null. */
  public String pathwayType() {
    return pathwayType;
  }

  /** Programme of the enrolment, else the one asked for, or null. */
  public UUID programmeId() {
    return programmeId;
  }

  public boolean withdrawn() {
    return withdrawn;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }
}
