package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The limit of each clock, as the operator has set it. */
@ApplicationScoped
class Limits {

  private final SlaConfig config;

  Limits(SlaConfig config) {
    this.config = config;
  }

  Limit of(ClockKind kind) {
    int warning = config.warningDays();
    return switch (kind) {
      case ACKNOWLEDGE -> Limit.of(config.acknowledgeDays(), warning, Limit.Unit.WORKING);
      case TRIAGE -> Limit.of(config.triageDays(), warning, Limit.Unit.WORKING);
      case FIRST_CONTACT -> Limit.of(config.firstContactDays(), warning, Limit.Unit.WORKING);
      case UPDATE -> Limit.of(config.updateDays(), warning, Limit.Unit.CALENDAR);
      case REVIEW -> Limit.of(0, warning, Limit.Unit.CALENDAR);
    };
  }

  /** From {@code now} on; a review is due at the end of its day, in England. */
  Limit.Span span(ClockKind kind, Instant now, LocalDate review) {
    Limit limit = of(kind);
    if (kind != ClockKind.REVIEW) {
      return limit.span(now, limit.time());
    }
    Instant begin = review.atStartOfDay(WorkingCalendar.ENGLAND).toInstant();
    Instant end = review.plusDays(1).atStartOfDay(WorkingCalendar.ENGLAND).toInstant();
    Duration left = Duration.between(now, end);
    return new Limit.Span(begin.isBefore(now) ? now : begin, now.plus(left));
  }
}
