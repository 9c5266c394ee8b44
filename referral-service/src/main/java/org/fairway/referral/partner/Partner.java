package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A community organisation that refers people. Belongs to itself: its id is its organisation. */
@Entity
public class Partner extends OrganisationOwned {

  @Id private UUID id;

  private String name;

  @Enumerated(EnumType.STRING)
  private PartnerKind kind;

  @Column(name = "communities_served")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> communitiesServed;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> identifiers;

  @Column(name = "contact_email")
  private byte[] contactEmail;

  @Embedded private AgreementColumns agreement;

  @Embedded private ProfileColumns profile;

  @Enumerated(EnumType.STRING)
  private PartnerStatus status;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For Hibernate. */
  protected Partner() {}

  Partner(UUID id, NewPartner data, Sealed sealed, Instant now) {
    super(id.toString());
    this.id = id;
    this.name = data.name();
    this.kind = data.kind();
    this.communitiesServed = List.copyOf(data.communitiesServed());
    this.identifiers = data.identifiers().stream().map(Identifier::stored).toList();
    this.contactEmail = sealed.email();
    this.profile = new ProfileColumns(data.profile(), sealed.contacts());
    this.agreement = new AgreementColumns(data.agreement());
    this.status = PartnerStatus.ACTIVE;
    this.createdAt = now;
    this.changedAt = now;
  }

  /** What only the vault can read; contacts are null for none. */
  record Sealed(byte[] email, byte[] contacts) {}

  /** Learns all that can be changed anew. */
  void learn(PartnerChange data, Sealed sealed, Instant now) {
    name = data.name();
    communitiesServed = List.copyOf(data.communitiesServed());
    identifiers = data.identifiers().stream().map(Identifier::stored).toList();
    contactEmail = sealed.email();
    profile = new ProfileColumns(data.profile(), sealed.contacts());
    changedAt = now;
  }

  /** What is in force from now on. */
  void renewed(Agreement whole, Instant now) {
    agreement = new AgreementColumns(whole);
    changedAt = now;
  }

  /** Something that belongs to it changed: its version grows, as with every change. */
  void touched(Instant now) {
    changedAt = now;
  }

  /** Makes the partner's people and machines be refused; false when it was so already. */
  boolean suspend() {
    boolean changed = status == PartnerStatus.ACTIVE;
    status = PartnerStatus.SUSPENDED;
    return changed;
  }

  /** Takes a suspension back; false when there was none. */
  boolean reinstate() {
    boolean changed = status == PartnerStatus.SUSPENDED;
    status = PartnerStatus.ACTIVE;
    return changed;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public PartnerKind kind() {
    return kind;
  }

  public List<String> communitiesServed() {
    return List.copyOf(communitiesServed);
  }

  public List<Identifier> identifiers() {
    return identifiers.stream().map(Identifier::ofStored).toList();
  }

  byte[] sealedContactEmail() {
    return contactEmail;
  }

  ProfileColumns profile() {
    return profile;
  }

  public Agreement agreement() {
    return agreement.value();
  }

  public PartnerStatus status() {
    return status;
  }

  /** True when its agreement covers sending on that day. */
  public boolean maySendOn(LocalDate day) {
    return status == PartnerStatus.ACTIVE && agreement().validOn(day);
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
