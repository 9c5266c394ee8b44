package org.fairway.referral.caseworker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** Somebody of the workforce team who carries cases. */
@Entity
public class Caseworker extends TenantOwned {

  @Id private UUID id;

  private String subject;

  private byte[] name;

  @Column(name = "full_time")
  private BigDecimal fullTime;

  @Column(name = "most_cases")
  private int mostCases;

  private boolean active;

  @Version private long version;

  /** For Hibernate. */
  protected Caseworker() {}

  Caseworker(UUID id, String subject) {
    this.id = id;
    this.subject = subject;
  }

  /** Is from now on as that says; {@code sealed} is the name. */
  void be(CaseworkerData data, byte[] sealed) {
    name = sealed;
    fullTime = data.fullTime();
    mostCases = data.mostCases();
    active = data.active();
  }

  UUID id() {
    return id;
  }

  /** Subject of the account. */
  public String subject() {
    return subject;
  }

  byte[] sealedName() {
    return name;
  }

  /** Part of a full-time post, above 0 and at most 1. */
  public BigDecimal fullTime() {
    return fullTime;
  }

  /** Open cases that they may carry. */
  public int mostCases() {
    return mostCases;
  }

  /** False for one who gets no more cases. */
  public boolean active() {
    return active;
  }

  public long version() {
    return version;
  }
}
