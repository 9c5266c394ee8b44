package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * What was sent to an endpoint. Nothing is listed before it has been sent, and nothing that may not
 * be told: that there was something would tell it too.
 */
@ApplicationScoped
public class DeliveryLog {
  private static final int MOST_ATTEMPTS = 100;
  private static final String SHOWN =
      """
      select id, event_id, type, subject, occurred_at, state, attempts, next_at, last_outcome, last_status,
        last_attempt_at, ended_at
      from webhook_delivery where tenant_id = ? and endpoint_id = ?
        and state <> 'WITHHELD' and (attempts > 0 or type = ?)""";
  private static final String TO_REPLAY =
      """
      where tenant_id = ? and endpoint_id = ?
        and (occurred_at >= ? or state = 'HELD' or state = 'FAILED' and ended_at >= ?)""";
  private static final String TYPES = "select distinct type from webhook_delivery " + TO_REPLAY;
  private static final String REPLAY =
      "update webhook_delivery set state = 'PENDING', tries = 0, next_at = ?, ended_at = null "
          + TO_REPLAY;

  private final Sql sql;
  private final WebhookEndpoints endpoints;
  private final EndpointRules rules;
  private final Feed feed;
  private final CurrentScope scope;
  private final WebhookClock clock;

  DeliveryLog(
      Sql sql,
      WebhookEndpoints endpoints,
      EndpointRules rules,
      Feed feed,
      CurrentScope scope,
      WebhookClock clock) {
    this.sql = sql;
    this.endpoints = endpoints;
    this.rules = rules;
    this.feed = feed;
    this.scope = scope;
    this.clock = clock;
  }

  /** A delivery and its attempts, oldest first. */
  public record Detail(WebhookDelivery delivery, List<WebhookDelivery.Attempt> attempts) {
    public Detail {
      attempts = List.copyOf(attempts);
    }
  }

  /** Newest first; null for {@code state} and {@code before}: any. 404 without the endpoint. */
  @Transactional
  public List<WebhookDelivery> page(
      UUID endpoint, WebhookDelivery.State state, UUID before, int rows) {
    endpoints.find(endpoint);
    String wanted = state == null ? null : state.name();
    return sql.query(
        SHOWN
            + " and (?::text is null or state = ?) and (?::uuid is null or id < ?)"
            + " order by id desc limit ?",
        DeliveryLog::read,
        scope.get().tenant(),
        endpoint,
        OwnTypes.TEST,
        wanted,
        wanted,
        before,
        before,
        rows);
  }

  /** 404 when there is none that is shown. The newest hundred attempts. */
  @Transactional
  public Detail find(UUID endpoint, UUID id) {
    endpoints.find(endpoint);
    String tenant = scope.get().tenant();
    WebhookDelivery delivery =
        sql.first(SHOWN + " and id = ?", DeliveryLog::read, tenant, endpoint, OwnTypes.TEST, id)
            .orElseThrow(Problems::notFound);
    return new Detail(
        delivery,
        sql.query(
            """
            select * from (select number, at, outcome, status, millis from webhook_attempt
              where tenant_id = ? and delivery_id = ? order by number desc limit ?) a order by number""",
            DeliveryLog::attempt,
            tenant,
            id,
            MOST_ATTEMPTS));
  }

  /**
   * Sends an event that says nothing but that it is a test, whatever the endpoint's filter is. 409
   * {@code endpoint-disabled}.
   */
  @Transactional
  public Detail test(UUID endpoint) {
    WebhookEndpoint target = active(endpoint);
    Instant now = clock.now();
    WebhookEvent event =
        new WebhookEvent(
            Ids.next(),
            OwnTypes.TEST,
            endpoint.toString(),
            now,
            WebhookJson.tree(new Tested(endpoint, now)));
    UUID id = feed.put(scope.get().tenant(), target, event);
    endpoints.audited("webhook-endpoint.test", endpoint);
    return find(endpoint, id);
  }

  /** What a test event holds. */
  record Tested(UUID endpointId, Instant testedAt) {}

  /**
   * Sends again, under the same ids, what happened from then on, delivered or not, what was given
   * up from then on, and all that was held while the endpoint was disabled. Of a notice it is asked
   * anew what may be told; the care system's own events are sent as they were told. How much it is,
   * is not said. 403 when the token may not read these events, 409 {@code endpoint-disabled}.
   */
  @Transactional
  public WebhookEndpoint replay(UUID endpoint, Instant from) {
    WebhookEndpoint target = active(endpoint);
    String tenant = scope.get().tenant();
    rules.requireScopes(target.types());
    // The filter may have been another when these happened.
    rules.requireScopes(sql.query(TYPES, row -> row.getString(1), tenant, endpoint, from, from));
    sql.update(REPLAY, clock.now(), tenant, endpoint, from, from);
    endpoints.audited("webhook-endpoint.replay", endpoint);
    return target;
  }

  private WebhookEndpoint active(UUID endpoint) {
    WebhookEndpoint target = endpoints.lock(endpoint);
    if (!target.active()) {
      throw Problems.conflict(
          "endpoint-disabled", "The endpoint is disabled; make it active first.");
    }
    return target;
  }

  private static WebhookDelivery read(ResultSet row) throws SQLException {
    String outcome = row.getString("last_outcome");
    return new WebhookDelivery(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("subject"),
        Sql.instant(row, "occurred_at"),
        WebhookDelivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "next_at"),
        outcome == null ? null : AttemptOutcome.valueOf(outcome),
        row.getObject("last_status", Integer.class),
        Sql.instant(row, "last_attempt_at"),
        Sql.instant(row, "ended_at"));
  }

  private static WebhookDelivery.Attempt attempt(ResultSet row) throws SQLException {
    return new WebhookDelivery.Attempt(
        row.getInt("number"),
        Sql.instant(row, "at"),
        AttemptOutcome.valueOf(row.getString("outcome")),
        row.getObject("status", Integer.class),
        row.getObject("millis", Integer.class));
  }
}
