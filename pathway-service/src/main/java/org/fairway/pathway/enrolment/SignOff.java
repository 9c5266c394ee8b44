package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.fairway.platform.web.Ids;
import org.hibernate.annotations.Immutable;

/** That a supervisor of the employer stands for a line of the ledger. Never changed or removed. */
@Entity
@Immutable
@Table(name = "hours_sign_off")
public class SignOff extends TenantOwned {
  @Id private UUID id;

  @Column(name = "enrolment_id", nullable = false)
  private UUID enrolmentId;

  @Column(name = "entry_id", nullable = false)
  private UUID entryId;

  @Column(nullable = false)
  private String employer;

  @Column(name = "signed_by", nullable = false)
  private String signedBy;

  @Column(name = "signed_at", nullable = false)
  private Instant signedAt;

  /** For Hibernate. */
  protected SignOff() {}

  SignOff(UUID enrolmentId, UUID entryId, String employer, String signedBy) {
    this.id = Ids.next();
    this.enrolmentId = enrolmentId;
    this.entryId = entryId;
    this.employer = employer;
    this.signedBy = signedBy;
    this.signedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  UUID entryId() {
    return entryId;
  }

  /** Code of the employer whose person signed. */
  public String employer() {
    return employer;
  }

  public Instant signedAt() {
    return signedAt;
  }
}
