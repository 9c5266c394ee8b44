package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import org.fairway.pathway.support.Refusal;

/** How far somebody is on a pathway: the columns that moves change. */
@Embeddable
class Course {
  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private EnrolmentStatus status = EnrolmentStatus.EXPRESSED_INTEREST;

  @Enumerated(EnumType.STRING)
  private LeavingReason reason;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private Achievement achievement;

  /** For Hibernate, and for what begins. */
  protected Course() {}

  /**
   * Makes a move.
   *
   * @param why reason, required for moves that need one and kept only for them
   * @param on the day it took effect
   * @param onProgramme whether a programme is chosen
   */
  void move(
      EnrolmentMove move,
      Collection<String> roles,
      LeavingReason why,
      LocalDate on,
      boolean onProgramme) {
    EnrolmentStatus next = move.apply(status, roles);
    if (move.needsReason() && why == null) {
      throw Refusal.input("/reason", "reason-required", "This move needs a coded reason.");
    }
    if (move == EnrolmentMove.OFFER && !onProgramme) {
      throw Refusal.state("programme-missing", "Assign a programme before offering a place on it.");
    }
    if (move == EnrolmentMove.ACTIVATE) {
      startedOn = on;
    }
    if (next.ended()) {
      end(on);
    }
    status = next;
    reason = move.needsReason() ? why : null;
  }

  private void end(LocalDate on) {
    if (startedOn != null && on.isBefore(startedOn)) {
      throw Refusal.input(
          "/effectiveOn",
          "ends-before-start",
          "The last day is not before the first, " + startedOn + ".");
    }
    endedOn = on;
  }

  /**
   * Notes what completing it achieved, in place of what was known.
   *
   * @throws Refusal kind STATE unless it is completed
   */
  void achieved(Achievement what) {
    if (status != EnrolmentStatus.COMPLETED) {
      throw Refusal.state("not-completed", "What was achieved is told of what is completed.");
    }
    achievement = what;
  }

  /** True while it holds a place of its programme. */
  boolean holdsPlace() {
    return status != EnrolmentStatus.EXPRESSED_INTEREST
        && status != EnrolmentStatus.WITHDRAWN
        && status != EnrolmentStatus.NOT_STARTED;
  }

  EnrolmentStatus status() {
    return status;
  }

  LeavingReason reason() {
    return reason;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate endedOn() {
    return endedOn;
  }

  /** What completing it achieved; null until it is completed. */
  Achievement achievement() {
    return status == EnrolmentStatus.COMPLETED && achievement == null
        ? Achievement.NOT_YET_KNOWN
        : achievement;
  }
}
