package org.fairway.pathway.levy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** What an account has promised to pay for one apprentice, as it is kept. */
@Entity
@Table(name = "levy_commitment")
public class LevyCommitment extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "enrolment_id", updatable = false)
  private UUID enrolmentId;

  @Embedded private AgreedTraining training;

  /** For instances of the release before, beside this one during an upgrade. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "levy_payer", nullable = false, updatable = false)
  private boolean levyPayer;

  @Column(name = "sender_account", updatable = false)
  private UUID senderAccount;

  @Column(nullable = false)
  private boolean begun;

  @Column(nullable = false)
  private boolean dropped;

  @Column(name = "completed_on")
  private LocalDate completedOn;

  @Column(name = "left_on")
  private LocalDate leftOn;

  @OneToMany(
      mappedBy = "commitment",
      fetch = FetchType.EAGER,
      cascade = CascadeType.PERSIST,
      orphanRemoval = true)
  @OrderBy("fromOn")
  private List<LevyBreak> breaks = new ArrayList<>();

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected LevyCommitment() {}

  LevyCommitment(UUID id, LevyAccount account, NewCommitment as, Instant now) {
    super(account.organisation());
    this.id = id;
    this.accountId = account.id();
    this.enrolmentId = as.enrolment();
    this.training = new AgreedTraining(as);
    this.levyPayer = account.openedAsPayer();
    this.senderAccount = as.senderAccount();
    this.begun = as.enrolment() == null;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Makes a move that {@link CommitmentMoves} found possible. */
  void made(CommitmentMove move, LocalDate on, Instant now) {
    switch (move) {
      case BEGIN -> begin(on);
      case PAUSE -> breaks.add(new LevyBreak(this, on));
      case RESUME -> resume(on);
      case COMPLETE -> completedOn = on;
      case LEAVE -> leave(on);
    }
    updatedAt = now;
  }

  private void begin(LocalDate on) {
    begun = true;
    training = training.from(on);
  }

  private void resume(LocalDate on) {
    LevyBreak last = breaks.get(breaks.size() - 1);
    if (on.equals(last.days().from())) {
      breaks.remove(last);
    } else {
      last.end(on);
    }
  }

  private void leave(LocalDate on) {
    if (!begun || on.isBefore(plan().startsOn())) {
      dropped = true;
    } else {
      leftOn = on;
    }
  }

  public CommitmentState state() {
    if (dropped) {
      return CommitmentState.DROPPED;
    }
    if (completedOn != null) {
      return CommitmentState.COMPLETED;
    }
    if (leftOn != null) {
      return CommitmentState.LEFT;
    }
    if (!begun) {
      return CommitmentState.AWAITED;
    }
    return onBreak() ? CommitmentState.ON_BREAK : CommitmentState.RUNNING;
  }

  private boolean onBreak() {
    return !breaks.isEmpty() && breaks.get(breaks.size() - 1).days().until() == null;
  }

  /** As the arithmetic knows it. */
  public Commitment commitment() {
    List<Break> days = breaks.stream().map(LevyBreak::days).toList();
    return new Commitment(id, plan(), days, completedOn, leftOn);
  }

  /** The agreed plan, from the first day of training. */
  public PaymentPlan plan() {
    return training.plan();
  }

  StartDayShares.Start start(PayerStatus payer) {
    LocalDate on = plan().startsOn();
    return new StartDayShares.Start(on, payer.on(on), age());
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  /** The enrolment that it follows; null for one that is moved by hand. */
  public UUID enrolment() {
    return enrolmentId;
  }

  /** The account of another employer that pays; null for the own. */
  public UUID senderAccount() {
    return senderAccount;
  }

  public String standard() {
    return training.standard();
  }

  public AgeBand age() {
    return training.age();
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
