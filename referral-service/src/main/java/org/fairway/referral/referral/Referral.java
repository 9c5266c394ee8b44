package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.MoveRules.Sharing;

/**
 * One person sent by one partner towards one kind of work or training. {@link ReferralStatus} says
 * which moves there are; a draft has no reference, everything after it has one for ever.
 */
@Entity
public class Referral extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "source_type")
  private PartnerKind sourceType;

  @Enumerated(EnumType.STRING)
  @Column(name = "pathway_type")
  private PathwayType pathwayType;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "session_id")
  private UUID sessionId;

  private byte[] note;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  private String reference;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Embedded private Outcome outcome;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  /** For Hibernate. */
  protected Referral() {}

  Referral(
      UUID id,
      NewReferral data,
      String organisation,
      PartnerKind source,
      byte[] note,
      Instant now) {
    super(organisation);
    this.id = id;
    this.personId = data.personId();
    this.sourceType = source;
    this.pathwayType = data.pathwayType();
    this.programmeId = data.programmeId();
    this.sessionId = data.sessionId();
    this.note = note;
    this.status = ReferralStatus.DRAFT;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Whether those movers may take the action now. */
  Verdict may(ReferralAction action, Set<Mover> movers, Sharing sharing) {
    return MoveRules.judge(status, action, movers, sharing);
  }

  /**
   * Takes an action that was judged before.
   *
   * @throws IllegalStateException when the table has no such move: the caller did not ask
   */
  void take(ReferralAction action, Reason why, Instant now) {
    if (status.moversTo(action.target()).isEmpty()) {
      throw new IllegalStateException("No move from " + status + " to " + action.target());
    }
    status = action.target();
    reason = why;
    updatedAt = now;
  }

  /** Gives the referral the name by which it is known from its submission on. */
  void named(Reference name, Instant now) {
    reference = name.value();
    submittedAt = now;
  }

  /** Notes what came of it, whatever its status. */
  void outcome(Outcome what) {
    outcome = what;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public PartnerKind sourceType() {
    return sourceType;
  }

  public PathwayType pathwayType() {
    return pathwayType;
  }

  /** Null when no programme was named. */
  public UUID programmeId() {
    return programmeId;
  }

  /** The session that it came from; null for none. */
  public UUID sessionId() {
    return sessionId;
  }

  byte[] sealedNote() {
    return note;
  }

  public ReferralStatus status() {
    return status;
  }

  /** Null for a draft. */
  public String reference() {
    return reference;
  }

  /** Why it ended; null when it did not end or nothing was asked. */
  public Reason reason() {
    return reason;
  }

  /** Null while nothing came of it. */
  public Outcome outcome() {
    return outcome;
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

  /** Null for a draft. */
  public Instant submittedAt() {
    return submittedAt;
  }
}
