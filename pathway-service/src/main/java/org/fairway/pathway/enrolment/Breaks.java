package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.web.Ids;

/** Keeps the breaks of an enrolment in step with its moves. Its row is locked by the caller. */
@ApplicationScoped
class Breaks {
  private final EnrolmentBreakRepository breaks;
  private final HoursRepository hours;

  Breaks(EnrolmentBreakRepository breaks, HoursRepository hours) {
    this.breaks = breaks;
    this.hours = hours;
  }

  List<EnrolmentBreak> of(UUID enrolment) {
    return breaks.of(enrolment);
  }

  /**
   * Follows a move that was made.
   *
   * @throws Refusal kind INPUT for a day before the last break began or ended, for a break that
   *     begins before the first day, and where hours stand that would be on the break or after the
   *     last day
   */
  void follow(Enrolment enrolment, EnrolmentMove move, MoveDetails how, Instant now) {
    List<EnrolmentBreak> before = breaks.of(enrolment.id());
    EnrolmentBreak last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null) {
      checkOrder(last, how.day());
    }
    if (move == EnrolmentMove.PAUSE) {
      checkBegun(enrolment, how.day());
      checkNoHours(enrolment, how.day());
      breaks.persist(new EnrolmentBreak(Ids.next(), enrolment.id(), how, now));
      enrolment.breakBegins(how.day(), how.expectedReturn());
    } else if (move == EnrolmentMove.RESUME && last != null) {
      last.ends(how.day());
      enrolment.breakEnds(how.day());
    } else if (move.to().ended()) {
      checkNoHours(enrolment, how.day().plusDays(1));
    }
  }

  /** After the end nobody could take them back, and rules would count them. */
  private void checkNoHours(Enrolment enrolment, LocalDate from) {
    hours.ledger(enrolment.id()).standing().stream()
        .map(HoursEntry::date)
        .filter(date -> !date.isBefore(from))
        .max(Comparator.naturalOrder())
        .ifPresent(
            date -> {
              throw Refusal.input(
                  "/effectiveOn",
                  "hours-later",
                  "Hours of %s stand; reverse what is on or after %s first.".formatted(date, from));
            });
  }

  /**
   * Lets a day through that is on no break.
   *
   * @throws Refusal kind INPUT
   */
  void requireNone(UUID enrolment, LocalDate date) {
    if (breaks.of(enrolment).stream().anyMatch(one -> one.covers(date))) {
      throw Refusal.input("/date", "on-a-break", "The pathway was on a break that day.");
    }
  }

  private static void checkBegun(Enrolment enrolment, LocalDate day) {
    if (day.isBefore(enrolment.startedOn())) {
      throw Refusal.input(
          "/effectiveOn", "before-start", "The first day was " + enrolment.startedOn() + ".");
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
