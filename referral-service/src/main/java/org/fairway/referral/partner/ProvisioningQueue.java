package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Wishes that wait, over all tenants: the one question of this service that looks over tenants. */
@ApplicationScoped
class ProvisioningQueue {

  /** A claim is a lease of two minutes: should its worker die, another one takes the row. */
  private static final String CLAIM =
      """
      update partner_provisioning
      set attempts = attempts + 1, claimed_until = now() + interval '2 minutes'
      where partner_id in (
        select partner_id from partner_provisioning
        where state = 'PENDING' and next_attempt_at <= now() and (claimed_until is null or claimed_until <= now())
        order by next_attempt_at limit 10
        for update skip locked)
      returning partner_id, tenant_id""";

  private final Sql sql;

  ProvisioningQueue(Sql sql) {
    this.sql = sql;
  }

  /** A wish that this worker now holds. */
  record Claim(UUID partner, String tenant) {}

  @Transactional
  List<Claim> claim() {
    sql.asWorker();
    return sql.query(CLAIM, row -> new Claim(row.getObject(1, UUID.class), row.getString(2)));
  }
}
