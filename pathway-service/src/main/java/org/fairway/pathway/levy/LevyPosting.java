package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.Immutable;

/** A posting in the books of an account. Inserted once and never changed. */
@Entity
@Immutable
@Table(name = "levy_posting")
public class LevyPosting extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false)
  private UUID accountId;

  @Column(nullable = false)
  private long position;

  @Column(name = "posted_on", nullable = false)
  private LocalDate postedOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PostingKind kind;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(name = "lot_id")
  private UUID lotId;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "due_number")
  private Integer dueNumber;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  /** For Hibernate. */
  protected LevyPosting() {}

  LevyPosting(UUID id, LevyAccount account, Posting posting, Instant now) {
    super(account.organisation());
    this.id = id;
    this.accountId = account.id();
    this.position = account.nextPosition();
    this.postedOn = posting.on();
    this.kind = posting.kind();
    this.amount = posting.amount();
    this.lotId = posting.lot();
    this.commitmentId = posting.due() == null ? null : posting.due().commitment();
    this.dueNumber = posting.due() == null ? null : posting.due().number();
    this.recordedAt = now;
  }

  public UUID id() {
    return id;
  }

  /** From 1 on, in the order in which they were written. */
  public long position() {
    return position;
  }

  public Posting posting() {
    DueKey due = commitmentId == null ? null : new DueKey(commitmentId, dueNumber);
    return new Posting(postedOn, kind, amount, lotId, due);
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
