package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/**
 * The account of an employer in the apprenticeship service, as this suite keeps it: settled month
 * by month, once its history has been told.
 */
@Entity
@Table(name = "levy_account")
public class LevyAccount extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "first_month", nullable = false, updatable = false)
  private LocalDate firstMonth;

  @Column(name = "levy_payer", nullable = false, updatable = false)
  private boolean levyPayer;

  @Column(nullable = false)
  private boolean running;

  @Column(name = "settled_until", nullable = false)
  private LocalDate settledUntil;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(nullable = false)
  private long postings;

  @Column(nullable = false)
  private long told;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected LevyAccount() {}

  LevyAccount(UUID id, String employer, YearMonth firstMonth, boolean levyPayer, Instant now) {
    super(employer);
    this.id = id;
    this.firstMonth = firstMonth.atDay(1);
    this.levyPayer = levyPayer;
    this.settledUntil = this.firstMonth.minusDays(1);
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** From now on it is settled every month, by itself. */
  void run(Instant now) {
    if (!running) {
      running = true;
      updatedAt = now;
    }
  }

  /** The month after the last settled one is settled too. */
  void settled(YearMonth month, Instant now) {
    if (!month.equals(nextMonth())) {
      throw new IllegalStateException(month + " is not the month after " + settledUntil);
    }
    settledUntil = month.atEndOfMonth();
    settledAt = now;
    updatedAt = now;
  }

  /**
   * The time of what is told while this account is held: after its last settlement, which has not
   * seen it, whatever the clocks of two instances say.
   */
  Instant unseen(Instant now) {
    Instant seen = settledAt == null ? updatedAt : settledAt;
    return now.isAfter(seen) ? now : seen.plusMillis(1);
  }

  /** Whether the employer pays the levy was told anew. */
  void statusTold(Instant now) {
    if (settledAt == null) {
      settledAt = updatedAt;
    }
    updatedAt = now;
  }

  /** The position of the next posting. */
  long nextPosition() {
    return ++postings;
  }

  /** Version of the next event; ascends by one with each. */
  long nextEvent() {
    return ++told;
  }

  public UUID id() {
    return id;
  }

  /** The first month of which it knows. */
  public YearMonth firstMonth() {
    return YearMonth.from(firstMonth);
  }

  /** Whether the employer paid the levy in its first month; {@link LevyPayers} knows of later. */
  boolean openedAsPayer() {
    return levyPayer;
  }

  /** Whether it is settled by itself; before that its history can be told. */
  public boolean running() {
    return running;
  }

  /** The last settled day, the last of a month. */
  public LocalDate settledUntil() {
    return settledUntil;
  }

  /** The month that is settled next. */
  YearMonth nextMonth() {
    return YearMonth.from(settledUntil.plusDays(1));
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
