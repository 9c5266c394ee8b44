package org.fairway.platform.webhooks;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jboss.logging.Logger;

/**
 * Posts a body to an address that a subscriber named. Follows nothing, keeps nothing, reads no
 * body, tries once, and takes no longer than the time-out, whatever the other side does; who
 * answers for its name is waited for no longer if the look-up is a {@link TimedLookup}. Each
 * attempt has a connection of its own, to an address that {@link VettedNames} has let pass; the
 * host's name stays in the request and is what the certificate must be for.
 */
final class HttpSender implements AutoCloseable {
  private static final ContentType JSON = ContentType.parse("application/cloudevents+json");
  private static final int MOST = 200;
  private static final Logger LOG = Logger.getLogger(HttpSender.class);

  private final CloseableHttpClient http;
  private final Duration timeout;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhook-timeouts");
            thread.setDaemon(true);
            return thread;
          });

  HttpSender(VettedNames names, SSLContext trust, Duration timeout) {
    this.timeout = timeout;
    Timeout limit = Timeout.of(timeout);
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(names)
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(limit)
                            .setSocketTimeout(limit)
                            .build())
                    .setMaxConnTotal(MOST)
                    .setMaxConnPerRoute(MOST)
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(limit).build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Fairway-Webhooks/1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** Never throws for anything that the other side, or the way to it, can do. */
  Answer send(URI target, Map<String, String> headers, byte[] body) {
    long begin = System.nanoTime();
    HttpPost post = new HttpPost(target);
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, JSON));
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        clock.schedule(() -> cancel(post, late), timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = http.executeOpen(null, post, null);
      Header after = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
      Duration rest = after == null ? null : RetryAfter.of(after.getValue(), Instant.now());
      return Answer.of(response.getCode(), rest, millis(begin));
    } catch (IOException | RuntimeException e) {
      if (e instanceof RuntimeException) {
        LOG.warnf("A webhook could not be sent: %s", e.getClass().getName());
      }
      AttemptOutcome outcome = late.get() ? AttemptOutcome.TIMED_OUT : outcome(e);
      return Answer.none(outcome, millis(begin));
    } finally {
      end.cancel(false);
      // Ends the connection; a body, which may have no end, is never read.
      post.cancel();
    }
  }

  private static void cancel(HttpPost post, AtomicBoolean late) {
    late.set(true);
    post.cancel();
  }

  private static AttemptOutcome outcome(Exception e) {
    if (e instanceof VettedNames.RefusedTargetException) {
      return AttemptOutcome.TARGET_REFUSED;
    }
    if (e instanceof SocketTimeoutException
        || e instanceof ConnectTimeoutException
        || e instanceof TimedLookup.SlowNameException) {
      return AttemptOutcome.TIMED_OUT;
    }
    return e instanceof SSLException ? AttemptOutcome.TLS_FAILED : AttemptOutcome.UNREACHABLE;
  }

  private static int millis(long begin) {
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    http.close();
  }
}
