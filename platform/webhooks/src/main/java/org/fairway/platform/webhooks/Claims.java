package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Which endpoints have something to be sent, over all tenants; each goes to one instance. */
@ApplicationScoped
class Claims {

  private static final String CLAIM =
      """
      update webhook_endpoint e set claim = ?, claimed_until = ?
      where (e.tenant_id, e.id) in (
        select c.tenant_id, c.id from webhook_endpoint c
        where c.state = 'ACTIVE' and (c.failing_since is not null) = ?
          and (c.claimed_until is null or c.claimed_until <= ?)
          and (c.not_before is null or c.not_before <= ?)
          and exists (select from webhook_delivery d where d.tenant_id = c.tenant_id and d.endpoint_id = c.id
            and d.state = 'PENDING' and d.next_at <= ?)
          and not exists (select from organisation_standing s where s.tenant_id = c.tenant_id
            and s.organisation_id = c.organisation_id and s.suspended)
        order by c.claimed_until nulls first limit ? for update of c skip locked)
      returning e.tenant_id, e.organisation_id, e.id""";
  private static final String RELEASE =
      """
      update webhook_endpoint set claim = null, claimed_until = ?
      where tenant_id = ? and id = ? and claim = ?""";

  private final Sql sql;
  private final WebhookClock clock;
  private final WebhooksConfig config;

  Claims(Sql sql, WebhookClock clock, WebhooksConfig config) {
    this.sql = sql;
    this.clock = clock;
    this.config = config;
  }

  /** Up to {@code most} endpoints, those that waited longest first. Never one that another has. */
  @Transactional
  List<Claim> take(boolean failing, int most) {
    Instant now = clock.now();
    UUID token = UUID.randomUUID();
    sql.asWorker();
    return sql.query(
        CLAIM,
        row ->
            new Claim(
                row.getString(1), row.getString(2), row.getObject(3, UUID.class), token, failing),
        token,
        now.plus(config.lease()),
        failing,
        now,
        now,
        now,
        most);
  }

  /** In the scope of the tenant's worker. */
  @Transactional
  void release(Claim claim) {
    sql.update(RELEASE, clock.now(), claim.tenant(), claim.endpoint(), claim.token());
  }
}
