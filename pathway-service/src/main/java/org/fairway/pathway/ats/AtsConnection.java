package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/**
 * One applicant tracking system that may send events for one organisation. Its secrets are stored
 * sealed.
 */
@Entity
@Table(name = "ats_connection")
public class AtsConnection extends OrganisationOwned {
  static final String TABLE = "ats_connection";

  @Id private UUID id;

  @Column(nullable = false)
  private String system;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private byte[] secret;

  @Column(name = "previous_secret")
  private byte[] previousSecret;

  @Column(name = "previous_valid_until")
  private Instant previousValidUntil;

  @Column(name = "mapped_at")
  private Instant mappedAt;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected AtsConnection() {}

  AtsConnection(
      UUID id, String organisation, String system, String name, byte[] secret, Instant now) {
    super(organisation);
    this.id = id;
    this.system = system;
    this.name = name;
    this.secret = secret.clone();
    this.createdAt = now;
  }

  /**
   * The new secret signs from now on; the old one stays valid until {@code overlapEnds}, an older
   * one ends now.
   */
  void rotate(byte[] resealedOld, byte[] sealedNew, Instant overlapEnds) {
    previousSecret = resealedOld.clone();
    previousValidUntil = overlapEnds;
    secret = sealedNew.clone();
  }

  /** Marks that the stage mappings, which belong to this connection's version, were replaced. */
  void mapped(Instant now) {
    mappedAt = now;
  }

  byte[] sealedSecret() {
    return secret.clone();
  }

  public UUID id() {
    return id;
  }

  public String system() {
    return system;
  }

  public String name() {
    return name;
  }

  /** End of the secret before the last rotation, or null; may lie in the past. */
  public Instant previousValidUntil() {
    return previousValidUntil;
  }

  public Instant mappedAt() {
    return mappedAt;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
