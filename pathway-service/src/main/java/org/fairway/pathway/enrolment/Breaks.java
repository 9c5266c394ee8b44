package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.web.Ids;

/** Keeps the breaks of an enrolment in step with its moves. Its row is locked by the caller. */
@ApplicationScoped
class Breaks {
  private final EnrolmentBreakRepository breaks;

  Breaks(EnrolmentBreakRepository breaks) {
    this.breaks = breaks;
  }

  List<EnrolmentBreak> of(UUID enrolment) {
    return breaks.of(enrolment);
  }

  /**
   * Follows a move that was made.
   *
   * @throws Refusal kind INPUT for a day before the last break began or ended
   */
  void follow(Enrolment enrolment, EnrolmentMove move, MoveDetails how, Instant now) {
    List<EnrolmentBreak> before = breaks.of(enrolment.id());
    EnrolmentBreak last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null) {
      checkOrder(last, how.day());
    }
    if (move == EnrolmentMove.PAUSE) {
      breaks.persist(new EnrolmentBreak(Ids.next(), enrolment.id(), how, now));
      enrolment.breakBegins(how.day(), how.expectedReturn());
    } else if (move == EnrolmentMove.RESUME && last != null) {
      last.ends(how.day());
      enrolment.breakEnds(how.day());
    }
  }

  private static void checkOrder(EnrolmentBreak last, LocalDate day) {
    LocalDate earliest = last.returnedOn() == null ? last.beganOn() : last.returnedOn();
    if (day.isBefore(earliest)) {
      throw Refusal.input(
          "/effectiveOn", "before-break", "The last break concerns days up to " + earliest + ".");
    }
  }
}
