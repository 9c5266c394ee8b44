package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** An employer asks another to pay for an apprentice out of a pledge. */
@Entity
@Table(name = "levy_transfer")
public class LevyTransfer extends TenantOwned {
  @Id private UUID id;

  @Column(name = "pledge_id", nullable = false, updatable = false)
  private UUID pledgeId;

  @Column(nullable = false, updatable = false)
  private String sender;

  @Column(nullable = false, updatable = false)
  private String receiver;

  @Column(name = "sender_account", nullable = false, updatable = false)
  private UUID senderAccount;

  @Column(name = "receiver_account", nullable = false, updatable = false)
  private UUID receiverAccount;

  @Embedded private AgreedTraining training;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TransferState state;

  @Column(name = "approved_on")
  private LocalDate approvedOn;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected LevyTransfer() {}

  LevyTransfer(UUID id, LevyPledge pledge, LevyAccount receiver, NewCommitment as, Instant now) {
    this.id = id;
    this.pledgeId = pledge.id();
    this.sender = pledge.sender();
    this.receiver = receiver.organisation();
    this.senderAccount = pledge.accountId();
    this.receiverAccount = receiver.id();
    this.training = new AgreedTraining(as);
    this.state = TransferState.APPLIED;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void moved(TransferMove move, LocalDate on, Instant now) {
    state = move.to();
    approvedOn = move == TransferMove.APPROVE ? on : approvedOn;
    updatedAt = now;
  }

  void accepted(UUID commitment) {
    commitmentId = commitment;
  }

  /** Whether its price is a part of what the pledge has promised. */
  boolean promised() {
    return state == TransferState.APPROVED || state == TransferState.ACCEPTED;
  }

  NewCommitment commitment() {
    return new NewCommitment(standard(), plan(), age(), null, senderAccount);
  }

  public UUID id() {
    return id;
  }

  public UUID pledgeId() {
    return pledgeId;
  }

  /** ODS code of the employer that pays. */
  public String sender() {
    return sender;
  }

  /** ODS code of the employer that applied. */
  public String receiver() {
    return receiver;
  }

  UUID senderAccount() {
    return senderAccount;
  }

  UUID receiverAccount() {
    return receiverAccount;
  }

  public String standard() {
    return training.standard();
  }

  public PaymentPlan plan() {
    return training.plan();
  }

  public AgeBand age() {
    return training.age();
  }

  public TransferState state() {
    return state;
  }

  public LocalDate approvedOn() {
    return approvedOn;
  }

  /** The commitment of the applicant's account; null until it has accepted. */
  public UUID commitmentId() {
    return commitmentId;
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
