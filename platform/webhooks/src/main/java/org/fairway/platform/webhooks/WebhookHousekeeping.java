package org.fairway.platform.webhooks;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.fairway.platform.tenancy.Sql;

/** Figures over all tenants, and the end of old log entries. Safe in several instances at once. */
@ApplicationScoped
public class WebhookHousekeeping {
  private static final Duration FAILING = Duration.ofHours(1);
  private static final String DUE =
      """
      select count(*), coalesce(extract(epoch from ?::timestamptz - min(waiting.since)), 0) from (
        select greatest(d.next_at, e.not_before) as since
        from webhook_delivery d join webhook_endpoint e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
        where d.state = 'PENDING' and d.next_at <= ? and e.state = 'ACTIVE'
          and (e.not_before is null or e.not_before <= ?)
          and not exists (select from organisation_standing s where s.tenant_id = e.tenant_id
            and s.organisation_id = e.organisation_id and s.suspended)
        union all select occurred_at from webhook_event) waiting""";
  private static final String ENDPOINTS =
      """
      select count(*) filter (where e.state = 'ACTIVE' and e.failing_since <= ?
          and exists (select from webhook_delivery d where d.tenant_id = e.tenant_id and d.endpoint_id = e.id
            and d.state = 'PENDING')
          and not exists (select from organisation_standing s where s.tenant_id = e.tenant_id
            and s.organisation_id = e.organisation_id and s.suspended)),
        count(*) filter (where e.disabled_reason in ('GONE', 'FAILING')) from webhook_endpoint e""";

  private final Sql sql;
  private final WebhookMeters meters;
  private final WebhookClock clock;
  private final WebhooksConfig config;

  WebhookHousekeeping(Sql sql, WebhookMeters meters, WebhookClock clock, WebhooksConfig config) {
    this.sql = sql;
    this.meters = meters;
    this.clock = clock;
    this.config = config;
  }

  private record Due(long count, double oldest) {}

  private record Endpoints(long failing, long disabled) {}

  /** From here, so that a scrape never waits for the database. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void measure() {
    sql.asWorker();
    Instant now = clock.now();
    Due due =
        sql.query(DUE, row -> new Due(row.getLong(1), row.getDouble(2)), now, now, now).get(0);
    Endpoints endpoints =
        sql.query(
                ENDPOINTS, row -> new Endpoints(row.getLong(1), row.getLong(2)), now.minus(FAILING))
            .get(0);
    meters.measured(
        new WebhookMeters.Figures(
            due.count(), Math.max(0, due.oldest()), endpoints.failing(), endpoints.disabled()));
  }

  /** Forgets what is older than what is kept, whatever became of it. */
  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  public void tidy() {
    sql.asWorker();
    Instant kept = clock.now().minus(config.retention());
    sql.update("delete from webhook_delivery where created_at < ?", kept);
    sql.update("delete from webhook_event where occurred_at < ?", kept);
  }
}
