package org.fairway.local.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ProcessRecord;
import org.fairway.local.server.ServerException;

/**
 * Owns the suite's processes for as long as it lives: starts them, starts again one that died, and
 * stops all on Ctrl-C, SIGTERM or failure.
 */
final class Supervisor {
  private static final long WATCH_SECONDS = 1;
  private static final int MOST_RESTARTS = 5;

  private final Layout layout;
  private final Progress progress;
  private final Suite suite;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean failed;
  private final Map<String, Integer> restarts = new HashMap<>();

  Supervisor(Layout layout, Existing existing, Progress progress) {
    this.layout = layout;
    this.progress = progress;
    this.suite = new Suite(layout, existing, progress);
  }

  /** Starts the suite and returns when it is healthy; on failure everything is stopped again. */
  void start() {
    if (Leftovers.supervisor(layout).isPresent()) {
      throw new ServerException("the suite is running already (./fairway status, ./fairway stop)");
    }
    Preflight.diskFree(layout.data());
    int ended = Leftovers.end(layout);
    if (ended > 0) {
      progress.say("  ended " + ended + " process(es) left by an earlier run");
    }
    Preflight.portsFree(suite.ports());
    ProcessRecord.of(ProcessHandle.current()).write(layout.supervisorRecord());
    Stopping.onEnd("stop", this::stop);
    new SuiteState(SuiteState.Phase.STARTING, "", null).write(layout.state());
    try {
      suite.start();
      new SuiteState(SuiteState.Phase.READY, "", suite.addresses()).write(layout.state());
    } catch (RuntimeException e) {
      failed = true;
      new SuiteState(SuiteState.Phase.FAILED, String.valueOf(e.getMessage()), null)
          .write(layout.state());
      stop();
      throw e;
    }
  }

  Addresses addresses() {
    return suite.addresses();
  }

  /** Watches over the parts until the suite is told to stop. */
  void watch() {
    ServiceCaches.makeMeanwhile(layout, progress);
    try {
      while (!stopping.await(WATCH_SECONDS, TimeUnit.SECONDS)) {
        List<Part> parts = new ArrayList<>(suite.parts());
        Collections.reverse(parts); // what others need first
        parts.stream().filter(part -> !part.isRunning()).forEach(this::restart);
      }
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(Part part) {
    int count = restarts.merge(part.name(), 1, Integer::sum);
    if (stopping.getCount() == 0 || count > MOST_RESTARTS) {
      return;
    }
    if (count == MOST_RESTARTS) {
      progress.say("  " + part.name() + " ends again and again; this is the last try");
    }
    progress.say("  " + part.name() + " has ended; starting it again");
    try {
      progress.timed(part.name(), part::start);
    } catch (ServerException e) {
      progress.say("  " + e.getMessage());
    }
  }

  /** Stops everything; a second caller waits for the first. */
  void stop() {
    synchronized (stopping) {
      if (stopping.getCount() == 0) {
        return;
      }
      stopping.countDown();
      suite.stop();
      PrivateFiles.deleteQuietly(layout.supervisorRecord());
      if (!failed) {
        PrivateFiles.deleteQuietly(layout.state());
      }
      stopped.countDown();
    }
  }
}
