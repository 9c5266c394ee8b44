package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Levy that an employer offers to others of the care system. */
@Entity
@Table(name = "levy_pledge")
public class LevyPledge extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String sender;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(nullable = false)
  private BigDecimal amount;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<String> standards;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<String> ages;

  @Column(name = "start_by")
  private LocalDate startBy;

  @Column(nullable = false)
  private boolean closed;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected LevyPledge() {}

  LevyPledge(UUID id, LevyAccount account, BigDecimal amount, PledgeWishes wishes, Instant now) {
    this.id = id;
    this.sender = account.organisation();
    this.accountId = account.id();
    this.amount = Money.exact(amount);
    this.standards = List.copyOf(wishes.standards());
    this.ages = wishes.ages().stream().map(Enum::name).toList();
    this.startBy = wishes.startBy();
    this.createdAt = now;
    this.updatedAt = now;
  }

  void close(Instant now) {
    closed = true;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  /** ODS code of the employer that offers. */
  public String sender() {
    return sender;
  }

  UUID accountId() {
    return accountId;
  }

  /** Pounds, for all that is approved of it. */
  public BigDecimal amount() {
    return amount;
  }

  /** For whom it is meant. */
  public PledgeWishes wishes() {
    return new PledgeWishes(standards, ages.stream().map(AgeBand::valueOf).toList(), startBy);
  }

  public boolean closed() {
    return closed;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
