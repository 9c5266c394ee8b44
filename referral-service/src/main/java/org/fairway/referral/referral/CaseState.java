package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a referral is handled: by whom, in which sub-status, until when, and what came before. */
@Embeddable
public class CaseState {

  /** Nobody's, and nothing particular. */
  static final CaseState NONE = new CaseState(null, null, null, null, null, null, null);

  @Column(name = "sub_status")
  private String subStatus;

  @Column(name = "assigned_to")
  private String assignedTo;

  @Column(name = "review_on")
  private LocalDate reviewOn;

  @Column(name = "parent_id", updatable = false)
  private UUID parentId;

  @Column(name = "redirected_to")
  private UUID redirectedTo;

  @Column(name = "routed_to")
  private String routedTo;

  @Column(name = "routed_at")
  private Instant routedAt;

  /** Kept by the database with every consent. */
  @Column(name = "routed_until", insertable = false, updatable = false)
  private Instant routedUntil;

  /** For Hibernate. */
  protected CaseState() {}

  private CaseState(
      String subStatus,
      String assignedTo,
      LocalDate reviewOn,
      UUID parentId,
      UUID redirectedTo,
      String routedTo,
      Instant routedAt) {
    this.subStatus = subStatus;
    this.assignedTo = assignedTo;
    this.reviewOn = reviewOn;
    this.parentId = parentId;
    this.redirectedTo = redirectedTo;
    this.routedTo = routedTo;
    this.routedAt = routedAt;
  }

  /** As it is stored. */
  static CaseState stored(
      String subStatus,
      String assignedTo,
      LocalDate reviewOn,
      UUID parentId,
      UUID redirectedTo,
      String routedTo,
      Instant routedAt,
      Instant routedUntil) {
    CaseState stored =
        new CaseState(subStatus, assignedTo, reviewOn, parentId, redirectedTo, routedTo, routedAt);
    stored.routedUntil = routedUntil;
    return stored;
  }

  static CaseState childOf(UUID parent) {
    return new CaseState(null, null, null, parent, null, null, null);
  }

  /** A sub-status belongs to a status, and a review to the waiting list. */
  CaseState moved() {
    return new CaseState(null, assignedTo, null, parentId, redirectedTo, routedTo, routedAt);
  }

  CaseState inSubStatus(String code) {
    return new CaseState(code, assignedTo, reviewOn, parentId, redirectedTo, routedTo, routedAt);
  }

  /** {@code caseworker} is null for nobody. */
  CaseState carriedBy(String caseworker) {
    return new CaseState(
        subStatus, caseworker, reviewOn, parentId, redirectedTo, routedTo, routedAt);
  }

  CaseState reviewedOn(LocalDate day) {
    return new CaseState(subStatus, assignedTo, day, parentId, redirectedTo, routedTo, routedAt);
  }

  CaseState leadsTo(UUID child) {
    return new CaseState(subStatus, assignedTo, reviewOn, parentId, child, routedTo, routedAt);
  }

  /** {@code employer} is null for nobody. */
  CaseState routed(String employer, Instant at) {
    Instant since = employer == null ? null : at;
    return new CaseState(subStatus, assignedTo, reviewOn, parentId, redirectedTo, employer, since);
  }

  /** ODS code of the employer to whom it was routed; null for none. */
  public String routedTo() {
    return routedTo;
  }

  /** Since when; null for none. */
  public Instant routedAt() {
    return routedAt;
  }

  /** Code of the tenant's own; null for none. */
  public String subStatus() {
    return subStatus;
  }

  /** Subject of the caseworker's account; null while nobody carries it. */
  public String assignedTo() {
    return assignedTo;
  }

  /** When it is looked at again on the waiting list; null elsewhere. */
  public LocalDate reviewOn() {
    return reviewOn;
  }

  /** The referral that was redirected into this one; null for none. */
  public UUID parentId() {
    return parentId;
  }

  /** The referral into which this one was redirected, the last time; null for none. */
  public UUID redirectedTo() {
    return redirectedTo;
  }
}
