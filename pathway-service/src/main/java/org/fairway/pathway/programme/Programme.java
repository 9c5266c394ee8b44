package org.fairway.pathway.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A run of one pathway or several by an ICS or an employer, with a first and a last day and a
 * number of places.
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

  private String aims;

  private String funder;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "pathway_types", nullable = false)
  private List<String> pathwayTypes;

  @Convert(converter = ProgrammeTargets.class)
  @Column(nullable = false)
  private List<ProgrammeTarget> targets;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "closing_reason")
  private ClosingReason closingReason;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected Programme() {}

  Programme(UUID id, String owner, NewProgramme as, Instant now) {
    this.id = id;
    this.owner = owner;
    this.stream = as.stream();
    this.pathwayType = as.pathwayType();
    this.createdAt = now;
    be(as);
  }

  /**
   * Takes over what may change: all but stream and main pathway, by which it is counted.
   *
   * @throws Refusal kind STATE, {@code programme-closed}
   */
  void change(NewProgramme as) {
    requireOpen();
    be(as);
  }

  private void be(NewProgramme as) {
    name = as.name();
    startsOn = as.startsOn();
    endsOn = as.endsOn();
    targetGroups = List.copyOf(as.targetGroups());
    places = as.places();
    aims = as.aims();
    funder = as.funder();
    pathwayTypes = others(as);
    targets = List.copyOf(as.targets());
  }

  private List<String> others(NewProgramme as) {
    return as.pathwayTypes().stream()
        .filter(type -> type != pathwayType)
        .map(PathwayType::name)
        .distinct()
        .toList();
  }

  /**
   * Ends it before its last day.
   *
   * @throws Refusal kind STATE, {@code programme-closed}
   */
  void close(ClosingReason reason, LocalDate on) {
    requireOpen();
    closingReason = reason;
    closedOn = on;
  }

  private void requireOpen() {
    if (status() == ProgrammeStatus.CLOSED) {
      throw Refusal.state("programme-closed", "The programme is closed.");
    }
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

  /** Null when not told. */
  public String aims() {
    return aims;
  }

  /** Null when not told. */
  public String funder() {
    return funder;
  }

  /** All that it offers, the main one first. */
  public List<PathwayType> pathwayTypes() {
    return Stream.concat(Stream.of(pathwayType), pathwayTypes.stream().map(PathwayType::ofOrNull))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether somebody who wants that pathway may still come. */
  public boolean takes(PathwayType type) {
    return status() == ProgrammeStatus.OPEN && pathwayTypes().contains(type);
  }

  public List<ProgrammeTarget> targets() {
    return targets;
  }

  public ProgrammeStatus status() {
    return closedOn == null ? ProgrammeStatus.OPEN : ProgrammeStatus.CLOSED;
  }

  /** Null while it is open. */
  public LocalDate closedOn() {
    return closedOn;
  }

  /** Null while it is open. */
  public ClosingReason closingReason() {
    return closingReason;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** What it is made from, as it is now. */
  NewProgramme asNew() {
    return new NewProgramme(
        name,
        stream,
        pathwayType,
        pathwayTypes(),
        startsOn,
        endsOn,
        targetGroups,
        places,
        aims,
        funder,
        targets);
  }

  /** The employer that runs it, or null when the ICS does. */
  public String host() {
    return owner.equals(tenant()) ? null : owner;
  }
}
