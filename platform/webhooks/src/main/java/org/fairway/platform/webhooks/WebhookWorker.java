package org.fairway.platform.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Looks for what is to be sent and has it sent, many endpoints at once. Endpoints that fail, and so
 * are slow, never have more than half of the senders: the others do not wait for them.
 */
@ApplicationScoped
public class WebhookWorker {
  private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** More events than a batch are spread in one go, but not without end. */
  private static final int ROUNDS = 20;

  private final Feed feed;
  private final Claims claims;
  private final Dispatch dispatch;
  private final WebhooksConfig config;
  private final ExecutorService senders;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busyWithFailing = new AtomicInteger();

  WebhookWorker(Feed feed, Claims claims, Dispatch dispatch, WebhooksConfig config) {
    this.feed = feed;
    this.claims = claims;
    this.dispatch = dispatch;
    this.config = config;
    this.senders = Executors.newFixedThreadPool(config.senders(), WebhookWorker::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "webhook-sender");
    thread.setDaemon(true);
    return thread;
  }

  /** One look. May be called beside the scheduler's own, by any number of threads. */
  @Scheduled(
      every = "${fairway.webhooks.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void look() {
    if (!config.enabled() || senders.isShutdown()) {
      return;
    }
    int rounds = 0;
    while (feed.spread() > 0 && rounds < ROUNDS) {
      rounds++;
    }
    int half = Math.max(1, config.senders() / 2);
    begin(false, config.senders() - busy.get());
    begin(true, Math.min(config.senders() - busy.get(), half - busyWithFailing.get()));
  }

  private void begin(boolean failing, int free) {
    if (free > 0) {
      for (Claim claim : claims.take(failing, free)) {
        count(claim, 1);
        senders.execute(() -> drain(claim));
      }
    }
  }

  private void drain(Claim claim) {
    try {
      dispatch.drain(claim);
    } catch (Exception e) {
      LOG.warnf("webhooks of endpoint %s wait: %s", claim.endpoint(), SafeTrace.of(e));
    } finally {
      count(claim, -1);
    }
  }

  private void count(Claim claim, int change) {
    busy.addAndGet(change);
    if (claim.failing()) {
      busyWithFailing.addAndGet(change);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    senders.shutdown();
    if (!senders.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("webhooks under way are left to their claims' end");
    }
  }
}
