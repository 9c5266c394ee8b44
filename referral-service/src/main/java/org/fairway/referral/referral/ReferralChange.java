package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** One line of a referral's history. Never changed: the database does not let the service do so. */
@Entity
@Table(name = "referral_change")
@SuppressWarnings("UnusedVariable") // written for the record; read by SQL
class ReferralChange extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  private Instant at;

  private String actor;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private ReferralStatus fromStatus;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private ReferralStatus toStatus;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private byte[] note;

  /** For Hibernate. */
  protected ReferralChange() {}

  /** Of a referral that was just moved from {@code from}, which is null for a new one. */
  ReferralChange(UUID id, Referral moved, ReferralStatus from, String actor, byte[] sealedNote) {
    super(moved.organisation());
    this.id = id;
    this.referralId = moved.id();
    this.at = moved.updatedAt();
    this.actor = actor;
    this.fromStatus = from;
    this.toStatus = moved.status();
    this.reason = moved.reason();
    this.note = sealedNote;
  }
}
