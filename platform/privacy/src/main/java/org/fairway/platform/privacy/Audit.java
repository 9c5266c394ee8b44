package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
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
  private final ScopedWork work;
  private final Clock clock = Clock.systemUTC();

  Audit(CurrentScope scope, AuditRepository entries, ScopedWork work) {
    this.scope = scope;
    this.entries = entries;
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
   * What is to stand of a reading by the caller, for {@link #recorded}. Parameters as in {@link
   * #record}; what is recorded is allowed.
   */
  public AuditEntry ofReading(String action, String subjectType, String subjectId, String purpose) {
    return entry(action, subjectType, subjectId, Outcome.ALLOWED, purpose, List.of());
  }

  /**
   * Adds a question whose rows are on record when they are answered: the statement that reads them
   * stores the entries about them. Of a subject that is not found nothing is stored, and one
   * without an entry fails the reading. To be asked by {@link
   * org.fairway.platform.tenancy.LoneMessage}, which answers when it is committed.
   *
   * @param entries of all whom the answer is for, made in their requests; any number about one
   *     subject, all of one type
   * @param select has one column named {@code id}, the subject's
   * @param arguments of the select
   */
  public <T> Asking.Answer<T> recorded(
      Asking asking,
      List<AuditEntry> entries,
      String select,
      Sql.Reader<T> reader,
      Object... arguments) {
    return this.entries.recorded(asking, entries, select, reader, arguments);
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
