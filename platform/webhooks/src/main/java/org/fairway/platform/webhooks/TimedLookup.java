package org.fairway.platform.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up and waits no longer than the limit, which the machine's own look-up knows nothing
 * of: who answers for a name decides how long it takes. A look-up that is given up goes on by
 * itself; until it ends, those who ask for the same host wait for it too and no second one begins,
 * so that a slow name takes one thread however often it is sent to. What was found is kept for
 * nobody who asks afterwards.
 */
final class TimedLookup implements VettedNames.Lookup, AutoCloseable {
  /** Slow names at once; more than the senders can wait for. */
  static final int MOST = 64;

  private static final long IDLE_SECONDS = 30;

  private final VettedNames.Lookup names;
  private final Duration limit;
  private final ThreadPoolExecutor threads;
  private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();

  TimedLookup(VettedNames.Lookup names, Duration limit) {
    this(names, limit, TimedLookup::thread);
  }

  TimedLookup(VettedNames.Lookup names, Duration limit, ThreadFactory maker) {
    this.names = names;
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), maker);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "webhook-names");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public InetAddress[] of(String host) throws UnknownHostException {
    try {
      return begun(host).get(limit.toMillis(), TimeUnit.MILLISECONDS).clone();
    } catch (TimeoutException e) {
      throw new SlowNameException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SlowNameException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      if (e.getCause() instanceof RejectedExecutionException) {
        throw new SlowNameException();
      }
      throw new IllegalStateException("a name could not be looked up", e.getCause());
    }
  }

  /** The look-up that runs for the host, or a new one. */
  private CompletableFuture<InetAddress[]> begun(String host) {
    CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
    CompletableFuture<InetAddress[]> present = running.putIfAbsent(host, mine);
    if (present != null) {
      return present;
    }
    try {
      threads.execute(() -> look(host, mine));
    } catch (Throwable e) { // errors too, such as of a thread that cannot be had
      // what stays here is waited for by all who ask for the host, until the process ends
      running.remove(host, mine);
      mine.completeExceptionally(e);
    }
    return mine;
  }

  private void look(String host, CompletableFuture<InetAddress[]> told) {
    try {
      InetAddress[] found = names.of(host);
      running.remove(host, told);
      told.complete(found);
    } catch (Throwable e) { // as above
      running.remove(host, told);
      told.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Nobody has said in time where a name leads. */
  static final class SlowNameException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    SlowNameException() {
      super("the name was not looked up in time");
    }
  }
}
