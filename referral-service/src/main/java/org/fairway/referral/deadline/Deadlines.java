package org.fairway.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.LateWrites;

/** Notes what must happen later. Stands exactly when the caller's transaction does. */
@ApplicationScoped
public class Deadlines {
  private static final String NOTE =
      """
      insert into deadline (tenant_id, kind, subject_id, due_at) values (?, ?, ?, ?)
      on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";
  private static final String FORGET =
      "delete from deadline where tenant_id = ? and kind = ? and subject_id = ?";

  private final LateWrites late;
  private final CurrentScope scope;

  Deadlines(LateWrites late, CurrentScope scope) {
    this.late = late;
    this.scope = scope;
  }

  /** In place of an earlier moment for the same subject. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(DeadlineKind kind, UUID subject, Instant at) {
    late.add(NOTE, scope.get().tenant(), kind.name(), subject, at);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(DeadlineKind kind, UUID subject) {
    late.add(FORGET, scope.get().tenant(), kind.name(), subject);
  }
}
