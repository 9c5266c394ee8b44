package org.fairway.pathway.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.fairway.platform.tenancy.Sql;

/**
 * Does for the care system, inside the caller's transaction, what the caller sees only a part of:
 * the accounts of two employers, the account behind an enrolment, everybody on a programme. What is
 * read here is not answered to the caller.
 */
@ApplicationScoped
public class CareSystemReach {
  private final Sql sql;

  CareSystemReach(Sql sql) {
    this.sql = sql;
  }

  /** Does the work seeing all of the tenant; afterwards the caller's own reach is back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T reaching(Supplier<T> work) {
    String caller = setting("fairway.organisation");
    reach(setting("fairway.tenant"));
    T done = work.get();
    reach(caller);
    return done;
  }

  private String setting(String name) {
    return sql.first("select current_setting(?)", row -> row.getString(1), name).orElseThrow();
  }

  private void reach(String organisation) {
    sql.query("select set_config('fairway.organisation', ?, true)", row -> true, organisation);
  }
}
