package org.fairway.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.common.Moment;

/**
 * What needs the caller today. A coordinator: clocks that run out today or soon, appointments,
 * checks of outcomes, of the cases that are theirs or nobody's. A referrer: questions that wait for
 * its answer, and drafts that were forgotten.
 */
@ApplicationScoped
public class Worklist {

  private final WorkReader reader;
  private final CurrentScope scope;

  Worklist(WorkReader reader, CurrentScope scope) {
    this.reader = reader;
    this.scope = scope;
  }

  /** Up to {@code size} things to be done, the most urgent first. */
  @Transactional
  public List<WorkItem> page(WorkFilter filter, int size) {
    Instant now = Moment.now();
    if (scope.get().has("coordinator") && scope.get().tenantWide()) {
      return reader.list(WorkSql.TEAM, filter, now, size);
    }
    WorkFilter own = new WorkFilter(filter.kind(), true, filter.afterAt(), filter.afterId());
    return reader.list(WorkSql.REFERRER, own, now, size).stream()
        .map(Worklist::withoutCaseworker)
        .toList();
  }

  /** How much the workforce team has to do today, whoever carries it. */
  @Transactional
  public List<WorkCount> counts() {
    return reader.count(WorkSql.TEAM, Moment.now());
  }

  private static WorkItem withoutCaseworker(WorkItem item) {
    return new WorkItem(
        item.kind(),
        item.at(),
        item.due(),
        item.referralId(),
        item.reference(),
        item.status(),
        item.aboutId(),
        null);
  }
}
