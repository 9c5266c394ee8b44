package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.Immutable;

/** When a lot entered and when it is over. What is left of it is the sum of its postings. */
@Entity
@Immutable
@Table(name = "levy_lot")
class LevyLot extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false)
  private UUID accountId;

  @Column(name = "entered_on", nullable = false)
  private LocalDate enteredOn;

  @Column(name = "expires_on", nullable = false)
  private LocalDate expiresOn;

  /** For Hibernate. */
  protected LevyLot() {}

  LevyLot(LevyAccount account, Lot lot) {
    super(account.organisation());
    this.id = lot.id();
    this.accountId = account.id();
    this.enteredOn = lot.enteredOn();
    this.expiresOn = lot.expiresOn();
  }

  UUID id() {
    return id;
  }
}
