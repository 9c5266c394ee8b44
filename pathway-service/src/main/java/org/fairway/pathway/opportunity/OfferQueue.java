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
  /** At a time, so that a backlog does not make one long transaction. */
  static final int MOST = 20;

  private static final String DUE =
      "select distinct tenant_id from opportunity_place where next_at <= ?";

  /** What another instance has in hand, or a caller is changing, is passed over. */
  private static final String TAKE =
      """
      select opportunity_id from opportunity_place where tenant_id = fairway_tenant() and next_at <= ?
      order by next_at, opportunity_id limit ? for no key update skip locked""";

  private final Sql sql;

  OfferQueue(Sql sql) {
    this.sql = sql;
  }

  /** The only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue(Instant now) {
    sql.query("select set_config('fairway.worker', 'on', true)", row -> true);
    return sql.query(DUE, row -> row.getString(1), now);
  }

  /** Up to {@link #MOST} of the present tenant, nobody else's while the transaction lasts. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> take(Instant now) {
    return sql.query(TAKE, row -> row.getObject(1, UUID.class), now, MOST);
  }
}
