package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** The sub-statuses of a tenant. They are retired and never removed: referrals were in them. */
@ApplicationScoped
public class SubStatuses {

  /** Of one tenant; they are listed in one piece. */
  public static final int MOST = 100;

  private final SubStatusRepository subStatuses;
  private final Audit audit;
  private final Sql sql;
  private final CurrentScope scope;

  SubStatuses(SubStatusRepository subStatuses, Audit audit, Sql sql, CurrentScope scope) {
    this.subStatuses = subStatuses;
    this.audit = audit;
    this.sql = sql;
    this.scope = scope;
  }

  /** All of the tenant, also those that are retired. */
  @Transactional
  public List<SubStatus> all() {
    return subStatuses.inOrder(MOST);
  }

  /** 404 when there is none. */
  @Transactional
  public SubStatus find(UUID id) {
    return subStatuses.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  /** Adds one; 409 when the status has one of that code, or the tenant as many as may be. */
  @Transactional
  public SubStatus add(ReferralStatus status, String code, String label) {
    sql.lock("sub-status " + scope.get().tenant());
    if (subStatuses.of(status, code).isPresent()) {
      throw Problems.conflict("sub-status-exists", "The status has a sub-status of that code.");
    }
    if (subStatuses.count() >= MOST) {
      throw Problems.conflict(
          "too-many-sub-statuses", "A care system has at most " + MOST + " sub-statuses.");
    }
    SubStatus made = new SubStatus(Ids.next(), status, code, label);
    subStatuses.persistAndFlush(made);
    audit.record("sub-status.add", "sub-status", made.id().toString(), Outcome.ALLOWED, "casework");
    return made;
  }

  /** No referral gets it any more; those that are in it stay. 404, 412, 409 when it is retired. */
  @Transactional
  public SubStatus retire(UUID id, String ifMatch) {
    SubStatus found = subStatuses.toChange(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, found.version());
    if (!found.active()) {
      throw Problems.transitionNotAllowed("The sub-status is retired already.");
    }
    found.retire();
    subStatuses.flush();
    audit.record("sub-status.retire", "sub-status", id.toString(), Outcome.ALLOWED, "casework");
    return found;
  }
}
