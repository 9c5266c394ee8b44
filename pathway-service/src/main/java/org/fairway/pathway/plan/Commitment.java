package org.fairway.pathway.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A commitment of a forward plan. */
@Entity
@Table(name = "plan_commitment")
public class Commitment extends TenantOwned {
  @Id private UUID id;

  @Column(name = "wording", nullable = false)
  private String text;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ProgrammeStream stream;

  @Enumerated(EnumType.STRING)
  private TargetStage stage;

  @Enumerated(EnumType.STRING)
  private PlanUnit unit;

  @Enumerated(EnumType.STRING)
  private Dimension dimension;

  @Column(name = "group_code")
  private String group;

  @Embedded private StandardIndicator standardIndicator;

  @Column(nullable = false)
  private BigDecimal baseline;

  @Column(nullable = false)
  private BigDecimal target;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(nullable = false)
  private String owner;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<UUID> programmes;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected Commitment() {}

  Commitment(UUID id, NewCommitment as, Instant now) {
    this.id = id;
    this.createdAt = now;
    be(as);
  }

  final void be(NewCommitment as) {
    text = as.text();
    stream = as.stream();
    PlanIndicator indicator = as.indicator();
    stage = indicator == null ? null : indicator.stage();
    unit = indicator == null ? null : indicator.unit();
    dimension = indicator == null ? null : indicator.dimension();
    group = indicator == null ? null : indicator.group();
    standardIndicator = as.standardIndicator();
    baseline = as.baseline();
    target = as.target();
    dueOn = as.dueOn();
    owner = as.owner();
    programmes = List.copyOf(as.programmes());
  }

  public UUID id() {
    return id;
  }

  public String text() {
    return text;
  }

  public ProgrammeStream stream() {
    return stream;
  }

  /** A stage of the funnel; null for an indicator of a standard. */
  public PlanIndicator indicator() {
    return stage == null ? null : new PlanIndicator(stage, unit, dimension, group);
  }

  /** Null for a stage of the funnel. */
  public StandardIndicator standardIndicator() {
    return standardIndicator;
  }

  public BigDecimal baseline() {
    return baseline;
  }

  public BigDecimal target() {
    return target;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  /** Team or post. */
  public String owner() {
    return owner;
  }

  public List<UUID> programmes() {
    return programmes;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
