package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.BlindTerms;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.deadline.DeadlineHandler;
import org.fairway.referral.deadline.DeadlineKind;
import org.fairway.referral.deadline.Deadlines;

/**
 * Makes the terms anew by which people are found: of everybody in the tenant, in the background,
 * some at a time. What is left to do are rows, so that it goes on where it stopped, and instances
 * share it. A person's version stays as it is.
 */
@ApplicationScoped
public class SearchTerms implements DeadlineHandler {

  /** Stands for everybody. */
  private static final UUID EVERYBODY = new UUID(0, 0);

  private static final String ALL =
      """
      insert into deadline (tenant_id, kind, subject_id, due_at) select tenant_id, ?, id, ? from person where tenant_id = ?
      on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";

  private static final String PROGRESS =
      """
      select p.people, p.bare, d.waiting, d.retried from
        (select count(*) as people, count(*) filter (where search_terms is null and given_name is not null) as bare
          from person where tenant_id = ?) p,
        (select count(*) as waiting, count(*) filter (where attempts > 0) as retried
          from deadline where tenant_id = ? and kind = 'NAME_TERMS') d""";

  private final PersonRepository people;
  private final PersonSeal seal;
  private final BlindTerms terms;
  private final Deadlines deadlines;
  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  SearchTerms(
      PersonRepository people,
      PersonSeal seal,
      BlindTerms terms,
      Deadlines deadlines,
      Sql sql,
      Audit audit,
      CurrentScope scope) {
    this.people = people;
    this.seal = seal;
    this.terms = terms;
    this.deadlines = deadlines;
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * How far it is.
   *
   * @param people in the tenant
   * @param withoutTerms who cannot be found by name yet
   * @param waiting whose terms are still to be made; one more while a new key settles
   * @param retried of those, with whom it failed before
   */
  public record Progress(long people, long withoutTerms, long waiting, long retried) {}

  /** For the care system alone. */
  @Transactional
  public Progress progress() {
    String tenant = tenantWide();
    return sql.first(
            PROGRESS,
            row -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            tenant,
            tenant)
        .orElseThrow();
  }

  /**
   * Begins to make all terms anew, and lets everybody be compared anew.
   *
   * @param newKey under a new key; 409 {@code renewal-running} while terms are still being made.
   *     Begins when every instance knows the key
   */
  @Transactional
  public Progress renew(boolean newKey) {
    String tenant = tenantWide();
    if (newKey) {
      if (progress().waiting() > 0) {
        throw Problems.conflict("renewal-running", "Terms are being made anew already.");
      }
      terms.renew(tenant);
    }
    Instant now = Moment.now();
    if (newKey) {
      deadlines.note(DeadlineKind.NAME_TERMS, EVERYBODY, now.plus(terms.settled()));
    } else {
      everybody(tenant, now);
    }
    audit.record("search-terms.renew", "tenant", tenant, Outcome.ALLOWED, "search");
    return progress();
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.NAME_TERMS;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void due(UUID subject) {
    String tenant = scope.get().tenant();
    if (subject.equals(EVERYBODY)) {
      everybody(tenant, Moment.now());
      return;
    }
    // Locked until the end, so that a change of the name meanwhile is not lost.
    people
        .toChange(subject, scope.get())
        .ifPresent(
            person ->
                sql.update(
                    "update person set search_terms = ? where tenant_id = ? and id = ?",
                    new Sql.Array("text", seal.terms(person)),
                    tenant,
                    subject));
  }

  private void everybody(String tenant, Instant at) {
    for (DeadlineKind kind : new DeadlineKind[] {kind(), DeadlineKind.DUPLICATE_CHECK}) {
      sql.update(ALL, kind.name(), at, tenant);
    }
  }

  private String tenantWide() {
    if (!scope.get().tenantWide()) {
      throw Problems.forbidden("This is for the care system.");
    }
    return scope.get().tenant();
  }
}
