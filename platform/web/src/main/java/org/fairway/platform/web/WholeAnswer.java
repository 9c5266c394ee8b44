package org.fairway.platform.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The answer of another service with all of its body, or none. {@link HttpRequest.Builder#timeout}
 * ends with the headers: a body that never ends would hold the thread, and one without measure the
 * memory.
 */
public final class WholeAnswer {
  private WholeAnswer() {}

  /**
   * Sends and waits for the last byte; what is not there by then is not waited for any longer.
   *
   * @param within for all of it, from the connection to the last byte
   * @param most bytes of the body
   * @throws IOException when there is no whole answer within the time and the measure
   */
  public static HttpResponse<byte[]> of(
      HttpClient http, HttpRequest request, Duration within, int most)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new Measured(most));
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + within);
    } catch (ExecutionException e) {
      throw new IOException("no whole answer", e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Gathers a body, and stops reading where it is larger than it may be. */
  private static final class Measured implements HttpResponse.BodySubscriber<byte[]> {
    private final HttpResponse.BodySubscriber<byte[]> gathered =
        HttpResponse.BodySubscribers.ofByteArray();
    private final long most;
    private Flow.Subscription source;
    private long seen;

    Measured(long most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return gathered.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      source = subscription;
      gathered.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      if (seen > most) {
        return;
      }
      seen += part.stream().mapToLong(ByteBuffer::remaining).sum();
      if (seen > most) {
        source.cancel();
        gathered.onError(new IOException("an answer of more than " + most + " bytes"));
      } else {
        gathered.onNext(part);
      }
    }

    @Override
    public void onError(Throwable failure) {
      gathered.onError(failure);
    }

    @Override
    public void onComplete() {
      if (seen <= most) {
        gathered.onComplete();
      }
    }
  }
}
