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

  @Embedded private CaseState caseState;

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

  /** As it is stored: to be shown, and not to be changed. */
  Referral(ReferralRow row) {
    super(row.tenant(), row.organisation());
    this.id = row.id();
    this.personId = row.personId();
    this.sourceType = row.sourceType();
    this.pathwayType = row.pathwayType();
    this.programmeId = row.programmeId();
    this.sessionId = row.sessionId();
    this.note = row.note();
    this.status = row.status();
    this.reference = row.reference();
    this.reason = row.reason();
    this.outcome = row.outcome();
    this.caseState = row.caseState();
    this.version = row.version();
    this.createdAt = row.createdAt();
    this.updatedAt = row.updatedAt();
    this.submittedAt = row.submittedAt();
  }

  /** A referral to another pathway that comes of this one; it was sent with it. */
  Referral redirected(UUID newId, Redirection to, Reference name, Instant now) {
    NewReferral data = new NewReferral(personId, to.pathwayType(), to.programmeId(), null);
    Referral child = new Referral(newId, data, organisation(), sourceType, null, now);
    child.status = ReferralStatus.SUBMITTED;
    child.caseState = CaseState.childOf(id);
    child.named(name, now);
    return child;
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
    if (MoveTable.movers(status, action).isEmpty()) {
      throw new IllegalStateException("No move from " + status + " to " + action.target());
    }
    status = action.target();
    reason = why;
    caseState = handling().moved();
    updatedAt = now;
    if (action == ReferralAction.REOPEN) {
      outcome = null;
      caseState = handling().routed(null, now);
    }
  }

  /** How it is handled now. */
  public CaseState handling() {
    return caseState == null ? CaseState.NONE : caseState;
  }

  /** Handles it in another way from now on. */
  void handle(CaseState how, Instant now) {
    caseState = how;
    updatedAt = now;
  }

  /** Says otherwise what is wished for; {@code sealed} is the new note. */
  void amend(PathwayType type, UUID programme, byte[] sealed, Instant now) {
    pathwayType = type;
    programmeId = programme;
    note = sealed;
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
