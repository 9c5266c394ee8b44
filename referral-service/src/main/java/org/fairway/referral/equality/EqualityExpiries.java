package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Consents to equality monitoring that will run out. A row goes when it has been dealt with. */
@ApplicationScoped
class EqualityExpiries {
  private static final String NOTE =
      "insert into equality_expiry (consent_id, tenant_id, person_id, expires_at) values (?, ?, ?, ?)";
  private static final String FORGET = "delete from equality_expiry where consent_id = ?";
  private static final String TENANTS =
      "select distinct tenant_id from equality_expiry where expires_at <= now()";
  private static final String TAKE =
      """
      delete from equality_expiry where tenant_id = ? and consent_id in (
        select consent_id from equality_expiry
        where tenant_id = ? and expires_at <= now()
        order by expires_at limit 100
        for update skip locked)
      returning person_id""";

  private final Sql sql;

  EqualityExpiries(Sql sql) {
    this.sql = sql;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void note(UUID consent, String tenant, UUID person, Instant end) {
    sql.update(NOTE, consent, tenant, person, end);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID consent) {
    sql.update(FORGET, consent);
  }

  /** Tenants in which something has run out: the only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue() {
    sql.asWorker();
    return sql.query(TENANTS, row -> row.getString(1));
  }

  /**
   * People of whom a consent has run out, at most 100 consents at a time. They are nobody else's
   * while the transaction lasts, and are not given again once it is committed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Set<UUID> take(String tenant) {
    return new LinkedHashSet<>(
        sql.query(TAKE, row -> row.getObject(1, UUID.class), tenant, tenant));
  }
}
