package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Clocks that have reached something of which nobody was told. */
@ApplicationScoped
class ClockQueue {

  /** At a time, so that a backlog does not make one long transaction. */
  static final int MOST = 100;

  /**
   * A clock that another instance has in hand is passed over, and so is one whose referral is being
   * moved. Without this two instances would tell the same.
   */
  static final String ALONE = "for no key update skip locked";

  private static final String TENANTS =
      "select distinct tenant_id from sla_clock where next_at <= ?";
  private static final String TAKE =
      """
      select c.id, c.kind, c.state, c.started_at, c.due_at, c.warn_at, c.remaining, c.warned_at, c.breached_at,
        c.stopped_at, r.id, r.organisation_id, r.person_id, r.reference, r.version, r.assigned_to
      from sla_clock c join referral r on r.tenant_id = c.tenant_id and r.id = c.referral_id
      where c.tenant_id = ? and c.next_at <= ?
      order by c.next_at limit ?
      %s""";

  private final Sql sql;
  private final String take;

  @Inject
  ClockQueue(Sql sql) {
    this(sql, ALONE);
  }

  ClockQueue(Sql sql, String locking) {
    this.sql = sql;
    this.take = TAKE.formatted(locking);
  }

  /** A clock with what must be told of its referral. */
  record Due(
      Clock clock,
      UUID referral,
      String organisation,
      UUID person,
      String reference,
      long version,
      String caseworker) {}

  /** Tenants in which something is due: the only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue(Instant now) {
    sql.asWorker();
    return sql.query(TENANTS, row -> row.getString(1), now);
  }

  /** Up to {@link #MOST} of a tenant; they are nobody else's while the transaction lasts. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Due> take(String tenant, Instant now) {
    return sql.query(take, ClockQueue::due, tenant, now, MOST);
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        ClockTable.read(row),
        row.getObject(11, UUID.class),
        row.getString(12),
        row.getObject(13, UUID.class),
        row.getString(14),
        row.getLong(15),
        row.getString(16));
  }
}
