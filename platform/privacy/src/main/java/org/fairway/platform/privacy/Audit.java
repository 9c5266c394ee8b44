package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.Ids;

/**
 * Records who did or tried what. Who, for which organisation and in which request is taken from the
 * scope; the caller tells the act.
 *
 * <p>Entries are inserted and never changed. Shortly after its transaction an entry is linked into
 * its tenant's chain, in which a later change or removal shows ({@link AuditVerifier}).
 */
@ApplicationScoped
public class Audit {

  private final CurrentScope scope;
  private final AuditRepository entries;
  private final SharedEntries shared;
  private final ScopedWork work;
  private final Clock clock = Clock.systemUTC();

  Audit(CurrentScope scope, AuditRepository entries, SharedEntries shared, ScopedWork work) {
    this.scope = scope;
    this.entries = entries;
    this.shared = shared;
    this.work = work;
  }

  /**
   * Joins the caller's transaction: the entry stands exactly when the act does.
   *
   * @param action such as {@code person.read}: letters, digits, dots, dashes, at most 80
   * @param subjectType the kind of thing, written like an action
   * @param subjectId its id or reference, never a name; null when it concerns no single thing
   * @param purpose why, as a code or a few words that name nobody, at most 200 characters; or null
   * @throws IllegalArgumentException when a name could hold something else than a name
   * @throws IllegalStateException when the caller has no transaction, and is not done together with
   *     others either
   */
  public void record(
      String action, String subjectType, String subjectId, Outcome outcome, String purpose) {
    record(action, subjectType, subjectId, outcome, purpose, List.of());
  }

  /**
   * As above, telling also which fields were read or changed.
   *
   * @param fields their names, never their values
   */
  public void record(
      String action,
      String subjectType,
      String subjectId,
      Outcome outcome,
      String purpose,
      Collection<String> fields) {
    entries.add(entry(action, subjectType, subjectId, outcome, purpose, fields));
  }

  /**
   * Records that something was read, and returns when the entry stands: before the answer leaves.
   * It is stored together with those of other readings that end at the same moment, and not in the
   * caller's transaction, of which there must be none.
   *
   * <p>Parameters as in {@link #record}; what is recorded is allowed.
   *
   * @throws IllegalStateException in a running transaction
   */
  public void reading(String action, String subjectType, String subjectId, String purpose) {
    shared.store(entry(action, subjectType, subjectId, Outcome.ALLOWED, purpose, List.of()));
  }

  /**
   * Records the same act on several subjects, such as each person of a list, in one round trip.
   *
   * @param subjectIds their ids; none records nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordEach(
      String action,
      String subjectType,
      Collection<String> subjectIds,
      Outcome outcome,
      String purpose) {
    entries.add(
        subjectIds.stream()
            .map(id -> entry(action, subjectType, id, outcome, purpose, List.of()))
            .toList());
  }

  /**
   * Records a refused attempt in a transaction of its own, for the request's is rolled back.
   * Written as the tenant's own work, because a suspended organisation may not even open a
   * transaction.
   */
  public void denied(String operation, String reason) {
    AuditEntry entry = entry(operation, "operation", null, Outcome.DENIED, reason, List.of());
    work.run(Scope.worker(entry.tenant()), () -> entries.addAlone(entry));
  }

  private AuditEntry entry(
      String action,
      String subjectType,
      String subjectId,
      Outcome outcome,
      String purpose,
      Collection<String> fields) {
    Scope who = scope.get();
    return new AuditEntry(
        Ids.next(),
        who.tenant(),
        who.organisation(),
        // The database keeps microseconds; the hash is over what it keeps.
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        AuditNames.fit(who.actor()),
        AuditNames.fit(who.client()),
        AuditNames.name("action", action),
        AuditNames.name("subject type", subjectType),
        AuditNames.id(subjectId),
        outcome.name(),
        AuditNames.fit(purpose),
        AuditNames.fields(fields),
        Correlation.current());
  }
}
