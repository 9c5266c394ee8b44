package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How an {@link Agreement} is stored. */
@Embeddable
class AgreementColumns {

  @Column(name = "agreement_signed_on")
  private LocalDate signedOn;

  @Column(name = "agreement_valid_from")
  private LocalDate validFrom;

  @Column(name = "agreement_valid_to")
  private LocalDate validTo;

  /** For Hibernate. */
  protected AgreementColumns() {}

  AgreementColumns(Agreement agreement) {
    this.signedOn = agreement.signedOn();
    this.validFrom = agreement.validFrom();
    this.validTo = agreement.validTo();
  }

  Agreement value() {
    return new Agreement(signedOn, validFrom, validTo);
  }
}
