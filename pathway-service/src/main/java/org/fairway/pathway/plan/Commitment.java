package org.fairway.pathway.plan;

import jakarta.persistence.Column;
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
  @Column(nullable = false)
  private TargetStage stage;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PlanUnit unit;

  @Enumerated(EnumType.STRING)
  private Dimension dimension;

  @Column(name = "group_code")
  private String group;

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
    stage = as.indicator().stage();
    unit = as.indicator().unit();
    dimension = as.indicator().dimension();
    group = as.indicator().group();
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

  public PlanIndicator indicator() {
    return new PlanIndicator(stage, unit, dimension, group);
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
