package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;

/**
 * Ends the sending to an endpoint and tells its owner: by an event, which also goes to the other
 * endpoints of the same organisation that want it.
 */
@ApplicationScoped
class Disabling {
  /** The type of that event. */
  static final String TYPE = "org.fairway.webhook-endpoint.disabled.v1";

  private static final String DISABLE =
      """
      update webhook_endpoint set state = 'DISABLED', disabled_reason = ?, disabled_at = ?, version = version + 1
      where tenant_id = ? and id = ? and state = 'ACTIVE' returning version""";
  private static final String TELL =
      "select fairway_webhook_tell(?, ?, ?, ?, ?, ?, ?::jsonb)::text";

  private final Sql sql;
  private final Outbox outbox;
  private final Audit audit;

  Disabling(Sql sql, Outbox outbox, Audit audit) {
    this.sql = sql;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** What is told. */
  record Disabled(
      UUID endpointId,
      String organisation,
      WebhookEndpoint.DisabledReason reason,
      Instant disabledAt) {}

  /** In the scope of the tenant's worker. Once: an endpoint that is disabled already stays so. */
  @Transactional(Transactional.TxType.MANDATORY)
  void disable(Claim claim, WebhookEndpoint.DisabledReason reason, Instant now) {
    sql.first(DISABLE, row -> row.getLong(1), reason.name(), now, claim.tenant(), claim.endpoint())
        .ifPresent(version -> tell(claim, reason, now, version));
  }

  private void tell(Claim claim, WebhookEndpoint.DisabledReason reason, Instant now, long version) {
    hold(claim.tenant(), claim.endpoint());
    Disabled told = new Disabled(claim.endpoint(), claim.organisation(), reason, now);
    String subject = claim.endpoint().toString();
    outbox.append(new OutgoingEvent(TYPE, subject, version, told));
    if (!claim.organisation().equals(claim.tenant())) {
      sql.query(
          TELL,
          row -> true,
          claim.tenant(),
          claim.organisation(),
          Ids.next(),
          TYPE,
          subject,
          now,
          WebhookJson.write(WebhookJson.tree(told)));
    }
    audit.record(
        "webhook-endpoint.disable", "webhook-endpoint", subject, Outcome.ALLOWED, reason.name());
  }

  /** What waits goes on waiting, for a replay. */
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(String tenant, UUID endpoint) {
    sql.update(
        """
        update webhook_delivery set state = 'HELD', next_at = null
        where tenant_id = ? and endpoint_id = ? and state = 'PENDING'""",
        tenant,
        endpoint);
  }
}
