package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** One agreement of a partner, as it was signed. Never changed. */
@Entity
@Table(name = "partner_agreement")
public class AgreementLine extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For Hibernate. */
  protected AgreementLine() {}

  AgreementLine(UUID id, UUID partnerId, Agreement agreement, Instant now) {
    super(partnerId.toString());
    this.id = id;
    this.partnerId = partnerId;
    this.signedOn = agreement.signedOn();
    this.validFrom = agreement.validFrom();
    this.validTo = agreement.validTo();
    this.recordedAt = now;
  }

  public Agreement agreement() {
    return new Agreement(signedOn, validFrom, validTo);
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
