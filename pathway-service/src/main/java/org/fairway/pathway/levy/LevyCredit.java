package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.Immutable;

/** The levy of a month that entered an account, as it was told. Inserted once and never changed. */
@Entity
@Immutable
@Table(name = "levy_credit")
public class LevyCredit extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false)
  private UUID accountId;

  @Column(nullable = false)
  private LocalDate month;

  @Column(nullable = false)
  private String source;

  @Column(name = "entered_on", nullable = false)
  private LocalDate enteredOn;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  /** For Hibernate. */
  protected LevyCredit() {}

  LevyCredit(UUID id, LevyAccount account, NewCredit as, String actor, Instant now) {
    super(account.organisation());
    this.id = id;
    this.accountId = account.id();
    this.month = as.month().atDay(1);
    this.source = as.source();
    this.enteredOn = as.enteredOn();
    this.amount = as.amount();
    this.recordedBy = actor;
    this.recordedAt = now;
  }

  /** Its id, and that of the lot that it becomes. */
  public UUID id() {
    return id;
  }

  /** What was told. */
  public NewCredit told() {
    return new NewCredit(YearMonth.from(month), source, enteredOn, amount);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  Credit credit() {
    return new Credit(id, enteredOn, Money.exact(amount));
  }
}
