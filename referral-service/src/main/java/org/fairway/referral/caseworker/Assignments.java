package org.fairway.referral.caseworker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Who carried a referral from when to when. Whoever calls holds the lock of the referral. */
@ApplicationScoped
public class Assignments {

  /** As many as are listed, in one piece. */
  public static final int MOST = 100;

  private final AssignmentRepository assignments;
  private final CurrentScope scope;

  Assignments(AssignmentRepository assignments, CurrentScope scope) {
    this.assignments = assignments;
    this.scope = scope;
  }

  /** From now on somebody else carries it; {@code caseworker} is null for nobody. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pass(UUID referral, String organisation, String caseworker, Instant now) {
    assignments.present(referral).ifPresent(present -> present.end(now));
    assignments.flush();
    if (caseworker != null) {
      assignments.persist(
          new Assignment(Ids.next(), organisation, referral, caseworker, scope.get().actor(), now));
    }
  }

  /** The newest {@link #MOST}, newest first. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Assignment> of(UUID referral) {
    return assignments.of(referral, MOST);
  }
}
