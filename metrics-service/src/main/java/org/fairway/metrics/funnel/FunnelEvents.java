package org.fairway.metrics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the projection reads of each event; all else in them is ignored. */
final class FunnelEvents {

  private FunnelEvents() {}

  /**
   * Of referral.submitted, .accepted and the others.
   *
   * @param parentReferralId of a submitted one: the referral that was redirected into it
   * @param childReferralId of a redirected one: the referral that goes on
   */
  record Referral(
      String referralId,
      String person,
      String partnerId,
      String sourceType,
      String pathwayType,
      String programmeId,
      List<String> priorityGroups,
      String lsoa21,
      Integer imdDecile,
      Instant occurredAt,
      String parentReferralId,
      String childReferralId) {}

  /** Of person.merged and .unmerged. */
  record Merge(String person, String into) {}

  /** Of equality.recorded; of equality.withdrawn the person alone. */
  record Equality(
      String person,
      String ethnicCode,
      String ethnicCodeSystem,
      String disability,
      String sex,
      String ageBand) {}

  /** Of enrolment.*. */
  record Enrolment(
      String enrolmentId,
      String referralId,
      String programmeId,
      String pathwayType,
      Instant occurredAt) {}

  /**
   * Of application.stage-changed.
   *
   * @param authorisedAt of the vacancy, like the next two; null when the sender does not tell
   * @param noticeDays of the applicant; null when the sender does not tell
   */
  record Application(
      String applicationId,
      String referralId,
      String stage,
      Instant occurredAt,
      Instant authorisedAt,
      Instant advertisedAt,
      Instant closedAt,
      Integer noticeDays) {

    Optional<Stage> reached() {
      return Stage.ofApplication(stage);
    }

    boolean undoesStart() {
      return Stage.undoesStart(stage);
    }

    boolean hasDetails() {
      return authorisedAt != null || advertisedAt != null || closedAt != null || noticeDays != null;
    }
  }

  /** Of employment.*: each type tells one of the days. */
  record Employment(
      String applicationId,
      String referralId,
      LocalDate startedOn,
      LocalDate inWorkOn,
      LocalDate endedOn,
      LocalDate progressedOn) {}
}
