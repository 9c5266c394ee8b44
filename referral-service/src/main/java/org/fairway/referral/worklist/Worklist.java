package org.fairway.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.common.Moment;

/**
 * What needs the caller today. A coordinator: clocks that run out today or soon, appointments,
 * checks of outcomes, of the cases that are theirs or nobody's. A referrer: questions that wait for
 * its answer, and drafts that were forgotten. An employer: referrals that were routed to it and
 * have not begun, and those that it will soon see no more; that it saw them is on record, and that
 * the others saw theirs is not (docs/adr/0008). What needs the data protection officer is in {@link
 * Oversight}.
 */
@ApplicationScoped
public class Worklist {

  private final WorkReader reader;
  private final Audit audit;
  private final CurrentScope scope;

  Worklist(WorkReader reader, Audit audit, CurrentScope scope) {
    this.reader = reader;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Up to {@code size} things to be done, the most urgent first.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<WorkItem> page(WorkFilter filter, int size) {
    Instant now = Moment.now();
    if (scope.get().has("coordinator") && scope.get().tenantWide()) {
      return reader.list(WorkSql.TEAM, filter, now, size);
    }
    WorkFilter own = new WorkFilter(filter.kind(), true, filter.afterAt(), filter.afterId());
    boolean employer = scope.get().has("employer");
    List<WorkItem> items =
        reader.list(employer ? WorkSql.EMPLOYER : WorkSql.REFERRER, own, now, size);
    if (employer) {
      List<String> seen =
          items.stream()
              .limit(size - 1L)
              .map(item -> item.referralId().toString())
              .distinct()
              .toList();
      audit.recordEach("referral.read", "referral", seen, Outcome.ALLOWED, "employer");
    }
    return items.stream().map(Worklist::withoutCaseworker).toList();
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
