package org.fairway.pathway.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A run of one pathway by an ICS or an employer, with a first and a last day and a number of
 * places.
 */
@Entity
@Table(name = "programme")
public class Programme extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ProgrammeStream stream;

  @Enumerated(EnumType.STRING)
  @Column(name = "pathway_type", nullable = false)
  private PathwayType pathwayType;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false)
  private LocalDate endsOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "target_groups", nullable = false)
  private List<String> targetGroups;

  @Column(nullable = false)
  private int places;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected Programme() {}

  Programme(UUID id, String owner, NewProgramme as, Instant now) {
    this.id = id;
    this.owner = owner;
    this.name = as.name();
    this.stream = as.stream();
    this.pathwayType = as.pathwayType();
    this.startsOn = as.startsOn();
    this.endsOn = as.endsOn();
    this.targetGroups = List.copyOf(as.targetGroups());
    this.places = as.places();
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  /** ODS code of the organisation that runs it: the ICS's own or an employer's. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public ProgrammeStream stream() {
    return stream;
  }

  public PathwayType pathwayType() {
    return pathwayType;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  public List<String> targetGroups() {
    return targetGroups;
  }

  public int places() {
    return places;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The employer that runs it, or null when the ICS does. */
  public String host() {
    return owner.equals(tenant()) ? null : owner;
  }
}
