package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;

/**
 * Tells of the clocks of one tenant that have reached something. What is told and that it was told
 * are one transaction: whoever dies half-way has told nothing, and another does it.
 */
@ApplicationScoped
class ClockFiring {

  private final ClockQueue queue;
  private final ClockTable table;
  private final ClockNews news;
  private final Limits limits;
  private final CurrentScope scope;

  ClockFiring(
      ClockQueue queue, ClockTable table, ClockNews news, Limits limits, CurrentScope scope) {
    this.queue = queue;
    this.table = table;
    this.news = news;
    this.limits = limits;
    this.scope = scope;
  }

  /** Answers how many there were, at most {@link ClockQueue#MOST}. */
  @Transactional
  int fire(Instant now) {
    List<ClockQueue.Due> due = queue.take(scope.get().tenant(), now);
    due.forEach(one -> fire(one, now));
    return due.size();
  }

  private void fire(ClockQueue.Due due, Instant now) {
    Clock clock = due.clock();
    if (clock.dueAt() == null) {
      Limit.Span span = limits.span(clock.kind(), clock.startedAt(), null);
      table.update(clock.until(span));
    } else if (clock.breaches(now)) {
      table.update(clock.breached(now));
      news.breached(due, now);
    } else if (clock.warns(now)) {
      table.update(clock.warnedOf(now));
      news.approaching(due, now);
    } else {
      table.update(clock);
    }
  }
}
