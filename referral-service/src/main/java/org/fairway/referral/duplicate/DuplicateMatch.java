package org.fairway.referral.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Two people who may be one. Its owner is the partner of both, or the tenant when they have two.
 */
@Entity
@Table(name = "duplicate_match")
public class DuplicateMatch extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "first_person")
  private UUID first;

  @Column(name = "second_person")
  private UUID second;

  private int points;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> factors;

  @Enumerated(EnumType.STRING)
  private MatchState state;

  @Column(name = "found_at")
  private Instant foundAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  /** For Hibernate. */
  protected DuplicateMatch() {}

  /** Notes a decision. */
  void decide(MatchState decision, Instant now) {
    state = decision;
    decidedAt = now;
  }

  /** True when the two belong to two partners. */
  public boolean acrossPartners() {
    return organisation().equals(tenant());
  }

  boolean concerns(UUID person) {
    return first.equals(person) || second.equals(person);
  }

  /** The one of the two that this is not. */
  UUID otherThan(UUID person) {
    return first.equals(person) ? second : first;
  }

  public UUID id() {
    return id;
  }

  public UUID first() {
    return first;
  }

  public UUID second() {
    return second;
  }

  public MatchScore score() {
    return new MatchScore(points, factors.stream().map(MatchFactor::parse).toList());
  }

  public MatchState state() {
    return state;
  }

  public Instant foundAt() {
    return foundAt;
  }

  /** Null while nothing was decided. */
  public Instant decidedAt() {
    return decidedAt;
  }

  public long version() {
    return version;
  }
}
