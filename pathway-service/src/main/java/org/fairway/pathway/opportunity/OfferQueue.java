package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Opportunities at which something is due: an offer ran out, or a place is to be passed on. */
@ApplicationScoped
class OfferQueue {
  /** Of a tenant in one sweep; the next goes on. */
  static final int MOST = 500;

  private static final String DUE =
      "select distinct tenant_id from opportunity_place where next_at <= ?";

  private static final String OF_TENANT =
      """
      select opportunity_id from opportunity_place where tenant_id = fairway_tenant() and next_at <= ?
      order by next_at, opportunity_id limit ?""";

  /** What another instance has in hand, or a caller is changing, is passed over. */
  private static final String TAKE =
      """
      select opportunity_id from opportunity_place where opportunity_id = ? and next_at <= now()
      for no key update skip locked""";

  private static final String LATER =
      "update opportunity_place set next_at = now() + interval '1 minute' where opportunity_id = ?";

  private final Sql sql;

  OfferQueue(Sql sql) {
    this.sql = sql;
  }

  /** The only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue(Instant now) {
    sql.asWorker();
    return sql.query(DUE, row -> row.getString(1), now);
  }

  /** Up to {@link #MOST} of the present tenant. */
  @Transactional
  List<UUID> due(Instant now) {
    return sql.query(OF_TENANT, row -> row.getObject(1, UUID.class), now, MOST);
  }

  /** Nobody else's while the transaction lasts; false when somebody has it or it is done. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean take(UUID opportunity) {
    return sql.first(TAKE, row -> true, opportunity).isPresent();
  }

  /** Not again at once: the others of the tenant come first. */
  @Transactional
  void later(UUID opportunity) {
    sql.update(LATER, opportunity);
  }
}
