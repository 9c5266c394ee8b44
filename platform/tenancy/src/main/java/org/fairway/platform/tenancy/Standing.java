package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Which organisations of the present tenant are suspended, and which accounts were removed. Each
 * service keeps its own copy, fed by events; an older event never undoes a newer one, so the order
 * of arrival does not matter.
 */
@ApplicationScoped
public class Standing {
  private final Sql sql;
  private final CurrentScope scope;

  Standing(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** From the end of this transaction on, the organisation's requests are refused. */
  @Transactional
  public void suspend(String organisation, Instant at) {
    put(organisation, true, at);
  }

  /** Lifts a suspension. */
  @Transactional
  public void reinstate(String organisation, Instant at) {
    put(organisation, false, at);
  }

  /**
   * From the end of this transaction on, tokens of the account are refused.
   *
   * @param account subject of a person's tokens, or id of a client
   * @param until only tokens that were issued until then, since an account of the same name may
   *     come again; null for all
   */
  @Transactional
  public void remove(String account, Instant until, Instant at) {
    sql.update(
        """
        insert into removed_account (tenant_id, account, until, decided_at)
        values (?, ?, coalesce(?::timestamptz, 'infinity'), ?)
        on conflict (tenant_id, account) do update
          set until = excluded.until, decided_at = excluded.decided_at
          where removed_account.decided_at <= excluded.decided_at""",
        scope.get().tenant(),
        account,
        until,
        at);
  }

  private void put(String organisation, boolean suspended, Instant at) {
    String statement =
        """
        insert into organisation_standing (tenant_id, organisation_id, suspended, decided_at) values (?, ?, ?, ?)
        on conflict (tenant_id, organisation_id) do update
          set suspended = excluded.suspended, decided_at = excluded.decided_at
          where organisation_standing.decided_at <= excluded.decided_at""";
    sql.update(statement, scope.get().tenant(), organisation, suspended, at);
  }
}
