package org.fairway.referral.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;

/** Whether what comes with a move is all that it needs, and nothing that does not fit. */
final class MoveChecks {

  private MoveChecks() {}

  /**
   * Passes or answers 400 with everything that is wrong.
   *
   * @param known what came of the referral, as far as it is known already; null when it is not
   */
  static void check(MoveRequest request, Outcome known, LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    reason(request, wrong);
    if (request.action().needsNote() && (request.note() == null || request.note().isBlank())) {
      wrong.add(new Violation("/note", "note-missing", "This needs a note."));
    }
    switch (request.action()) {
      case WAITLIST -> review(request.extras().reviewOn(), today, wrong);
      case REDIRECT -> redirection(request.extras().redirection(), wrong);
      case COMPLETE -> outcome(request.extras().outcome(), known, today, wrong);
      default -> {
        // nothing more
      }
    }
    if (!wrong.isEmpty()) {
      throw Problems.invalid(wrong);
    }
  }

  private static void reason(MoveRequest request, List<Violation> wrong) {
    if (request.reason() == null && request.action().needsReason()) {
      wrong.add(new Violation("/reason", "reason-missing", "This needs a reason."));
    }
    if (request.reason() != null && !request.reason().explains(request.action())) {
      wrong.add(new Violation("/reason", "reason-unfit", "This is no reason for that."));
    }
  }

  private static void review(LocalDate day, LocalDate today, List<Violation> wrong) {
    if (day == null) {
      wrong.add(
          new Violation(
              "/reviewOn", "review-missing", "Who waits needs a day on which that is reviewed."));
    } else if (!day.isAfter(today) || day.isAfter(today.plusYears(1))) {
      wrong.add(
          new Violation("/reviewOn", "review-unfit", "A review is after today, within a year."));
    }
  }

  private static void redirection(Redirection to, List<Violation> wrong) {
    if (to == null || to.pathwayType() == null) {
      wrong.add(
          new Violation("/pathwayType", "pathway-missing", "Say where the person is sent on to."));
    }
  }

  private static void outcome(Outcome told, Outcome known, LocalDate today, List<Violation> wrong) {
    if (told == null) {
      if (known == null) {
        wrong.add(new Violation("/outcome", "outcome-missing", "Say what came of it."));
      }
      return;
    }
    if (told.kind() != OutcomeKind.NONE && told.on() == null) {
      wrong.add(
          new Violation("/outcome/happenedOn", "day-missing", "Say on which day it happened."));
    }
    if (told.on() != null && told.on().isAfter(today)) {
      wrong.add(
          new Violation("/outcome/happenedOn", "in-future", "An outcome has happened already."));
    }
    if (Moment.beforeLiving(told.on())) {
      wrong.add(
          new Violation(
              "/outcome/happenedOn", "too-long-ago", "Nobody to whom it happened then is alive."));
    }
    if (told.kind() != OutcomeKind.STARTED_WORK && (told.band() != null || told.hours() != null)) {
      wrong.add(
          new Violation("/outcome/kind", "outcome-unfit", "Band and hours are those of work."));
    }
  }
}
