package org.fairway.metrics.snapshot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Removes what a killed process left in the folder of extracts: at start-up, and then again. */
@ApplicationScoped
class InboxSweep {

  /** A file on its way in changes all the time; one untouched for so long is not on its way. */
  static final Duration UNTOUCHED = Duration.ofMinutes(10);

  private final Inbox inbox;
  private final ImportJobs jobs;

  InboxSweep(Inbox inbox, ImportJobs jobs) {
    this.inbox = inbox;
    this.jobs = jobs;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() throws IOException {
    inbox.sweep(jobs.needed(), Instant.now().minus(UNTOUCHED));
  }
}
