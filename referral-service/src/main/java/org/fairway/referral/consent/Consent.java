package org.fairway.referral.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A receipt: what a person agreed to, told in which words, and when they took it back. */
@Entity
public class Consent extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private ConsentPurpose purpose;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> recipients;

  @Column(name = "wording_version")
  private String wordingVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "given_by")
  private GivenBy givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "stops_at")
  private Instant stopsAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  private byte[] supporter;

  @Version private long version;

  /** For Hibernate. */
  protected Consent() {}

  Consent(UUID id, String organisation, UUID personId, NewConsent data, byte[] supporter) {
    super(organisation);
    this.id = id;
    this.personId = personId;
    this.purpose = data.purpose();
    this.recipients = List.copyOf(data.recipients());
    this.wordingVersion = data.wordingVersion();
    this.givenBy = data.givenBy();
    this.givenAt = data.givenAt();
    this.expiresAt = data.expiresAt();
    this.supporter = supporter;
  }

  /** Ends the consent now; false when the person had taken it back before. */
  boolean withdraw(Instant now) {
    if (withdrawnAt != null) {
      return false;
    }
    withdrawnAt = now;
    return true;
  }

  /** An objection forbids it from then on; null for none. */
  void bound(Instant end) {
    stopsAt = end;
  }

  /** True while it holds: given, not expired, not withdrawn, no objection obeyed. */
  public boolean liveAt(Instant now) {
    return new ConsentTerm(givenAt, expiresAt, stopsAt, withdrawnAt).liveAt(now);
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

  public List<String> recipients() {
    return List.copyOf(recipients);
  }

  public String wordingVersion() {
    return wordingVersion;
  }

  public GivenBy givenBy() {
    return givenBy;
  }

  public Instant givenAt() {
    return givenAt;
  }

  /** Null for no end. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** The moment at which an objection ends it; null for no objection. */
  public Instant stopsAt() {
    return stopsAt;
  }

  byte[] sealedSupporter() {
    return supporter;
  }

  /** Null while the person has not taken it back. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public long version() {
    return version;
  }
}
