package org.fairway.referral.caseworker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Counts open cases; asked for a page of caseworkers at once. */
@ApplicationScoped
class CaseloadReader {
  private static final String COUNT =
      """
      select assigned_to, count(*) from referral
      where tenant_id = ? and assigned_to = any (?)
        and status in ('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS',
          'REOPENED')
      group by assigned_to""";

  private final Sql sql;
  private final CurrentScope scope;

  CaseloadReader(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Open cases by subject; who carries none is not in it. */
  @Transactional(Transactional.TxType.MANDATORY)
  Map<String, Integer> cases(Collection<String> subjects) {
    Map<String, Integer> cases = new HashMap<>();
    sql.query(
        COUNT,
        row -> cases.put(row.getString(1), row.getInt(2)),
        scope.get().tenant(),
        new Sql.Array("text", List.copyOf(subjects)));
    return cases;
  }
}
