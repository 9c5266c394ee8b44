package org.fairway.pathway.enrolment;

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
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeStatus;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.OptimisticLock;

/**
 * One person on one pathway, from interest to its end. Belongs to the ICS; the referrer and the
 * host employer see it as far as the person consents. Knows the person by pseudonym only.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "referral_id", nullable = false)
  private UUID referralId;

  @Column(name = "referral_reference", nullable = false)
  private String referralReference;

  @Column(nullable = false)
  private String person;

  @Column(name = "partner_id", nullable = false)
  private String partnerId;

  @Column(name = "source_type", nullable = false)
  private String sourceType;

  @Enumerated(EnumType.STRING)
  @Column(name = "pathway_type", nullable = false)
  private PathwayType pathwayType;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String host;

  @Embedded private Course course;

  @Embedded private AgreedPlan agreed;

  @Embedded private BreakDays breaks;

  @Column(name = "sharing_stopped_at")
  private Instant sharingStoppedAt;

  /**
   * Counts events, also those of hours, and therefore leaves the version that callers hold alone.
   */
  @OptimisticLock(excluded = true)
  @Column(name = "event_sequence", nullable = false)
  private long eventSequence;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected Enrolment() {}

  Enrolment(
      UUID id, String tenant, AcceptedReferral referral, PathwayType pathwayType, Instant now) {
    super(tenant);
    this.id = id;
    this.referralId = referral.id();
    this.referralReference = referral.reference();
    this.person = referral.person();
    this.partnerId = referral.partnerId();
    this.sourceType = referral.sourceType();
    this.pathwayType = pathwayType;
    this.course = new Course();
    this.agreed = new AgreedPlan();
    this.breaks = new BreakDays();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Puts the enrolment on a programme; possible until a place is offered.
   *
   * @throws Refusal kind STATE after an offer, kind INPUT for a programme of another pathway type
   */
  void assign(Programme programme, Instant now) {
    if (status() != EnrolmentStatus.EXPRESSED_INTEREST) {
      throw Refusal.state("move-not-allowed", "A programme is chosen before a place is offered.");
    }
    if (programme.status() == ProgrammeStatus.CLOSED) {
      throw Refusal.state("programme-closed", "The programme is closed.");
    }
    if (!programme.pathwayTypes().contains(pathwayType)) {
      throw Refusal.input(
          "/programmeId", "other-pathway-type", "The programme is of another pathway type.");
    }
    programmeId = programme.id();
    host = programme.host();
    updatedAt = now;
  }

  /**
   * Writes down what is agreed, in place of what was.
   *
   * @throws Refusal kind STATE when it has ended, kind INPUT for what its type cannot have
   */
  void plan(EnrolmentPlan plan, Instant now) {
    if (status().ended()) {
      throw Refusal.state("enrolment-over", "Nothing is agreed any more of what has ended.");
    }
    plan.checkedFor(pathwayType);
    agreed.replace(plan);
    updatedAt = now;
  }

  void breakBegins(LocalDate on, LocalDate expected) {
    breaks.begins(on, expected);
  }

  void breakEnds(LocalDate firstDayBack) {
    breaks.ends(firstDayBack);
  }

  /**
   * Notes what completing it achieved, in place of what was known.
   *
   * @throws Refusal kind STATE unless it is completed
   */
  void achieved(Achievement what, Instant now) {
    course.achieved(what);
    updatedAt = now;
  }

  /**
   * Makes a move.
   *
   * @param why reason, required for moves that need one and kept only for them
   * @param on the day it took effect, not after {@code now}
   */
  void move(
      EnrolmentMove move, Collection<String> roles, LeavingReason why, LocalDate on, Instant now) {
    course.move(move, roles, why, on, programmeId != null);
    updatedAt = now;
  }

  /**
   * Notes that the person's consent to the referral was withdrawn; row-level security hides the row
   * by itself.
   */
  void stopSharing(Instant at) {
    if (sharingStoppedAt == null) {
      sharingStoppedAt = at;
      updatedAt = at;
    }
  }

  void allowSharing(Instant at) {
    if (sharingStoppedAt != null) {
      sharingStoppedAt = null;
      updatedAt = at;
    }
  }

  /** Version of the next event; ascends by one with each. */
  long nextEvent() {
    return ++eventSequence;
  }

  /** True while it holds a place of its programme. */
  boolean holdsPlace() {
    return course.holdsPlace();
  }

  public UUID id() {
    return id;
  }

  public UUID referralId() {
    return referralId;
  }

  public String referralReference() {
    return referralReference;
  }

  public String person() {
    return person;
  }

  public String partnerId() {
    return partnerId;
  }

  public String sourceType() {
    return sourceType;
  }

  public PathwayType pathwayType() {
    return pathwayType;
  }

  public UUID programmeId() {
    return programmeId;
  }

  public String host() {
    return host;
  }

  public EnrolmentStatus status() {
    return course.status();
  }

  public LeavingReason reason() {
    return course.reason();
  }

  /** What is agreed; the end is the one agreed at first. */
  public EnrolmentPlan plan() {
    return agreed.plan();
  }

  /** The planned end, moved by breaks; null while none is planned. */
  public LocalDate plannedEnd() {
    return breaks.moved(plan().endsOn(), status() == EnrolmentStatus.BREAK);
  }

  /** Days of the breaks that are over. */
  public int breakDays() {
    return breaks.over();
  }

  /** The first day of the break that lasts; null when there is none. */
  public LocalDate breakBeganOn() {
    return breaks.beganOn();
  }

  /** The day on which the person is expected back from the break that lasts, or null. */
  public LocalDate expectedReturn() {
    return breaks.expectedReturn();
  }

  /** What completing it achieved; null until it is completed. */
  public Achievement achievement() {
    return course.achievement();
  }

  /** In the codes of the individualised learner record; empty before the first day. */
  public Optional<Ilr> ilr() {
    return Ilr.of(course, pathwayType);
  }

  public LocalDate startedOn() {
    return course.startedOn();
  }

  public LocalDate endedOn() {
    return course.endedOn();
  }

  public Instant sharingStoppedAt() {
    return sharingStoppedAt;
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
