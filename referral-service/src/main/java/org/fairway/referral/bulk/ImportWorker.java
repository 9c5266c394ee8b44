package org.fairway.referral.bulk;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Enters files in the background, two at a time. A job whose worker is gone is found by its
 * heartbeat and taken up where it was; several instances may run.
 */
@ApplicationScoped
public class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  /** Longer than the longest transaction of a job. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(5);

  private final ImportJobs jobs;
  private final ImportRun run;
  private final ImportSteps steps;
  private final ScopedWork work;
  private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private volatile boolean stopping;

  ImportWorker(ImportJobs jobs, ImportRun run, ImportSteps steps, ScopedWork work) {
    this.jobs = jobs;
    this.run = run;
    this.steps = steps;
    this.work = work;
  }

  @PreDestroy
  void stop() {
    stopping = true;
    threads.shutdownNow();
  }

  /** Looks for jobs that nobody works on. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    for (ImportJob job : jobs.waiting(LOST_AFTER)) {
      if (!stopping && begun.add(job.id())) {
        threads.execute(() -> take(job));
      }
    }
  }

  private void take(ImportJob job) {
    try {
      boolean mine = worker(job, () -> jobs.claim(job.id(), LOST_AFTER));
      if (mine) {
        work.run(job.scope(), () -> run.run(job));
      }
    } catch (Chunks.JobOver e) {
      LOG.infof("import %s was cancelled", job.id());
      worker(job, () -> jobs.forget(job.id()));
    } catch (ProblemException e) {
      String reason = "The sender may not enter referrals any more: " + e.code();
      worker(job, () -> fail(job, reason));
    } catch (RuntimeException e) {
      if (!stopping) {
        LOG.errorf("import %s was cut short: %s", job.id(), SafeTrace.of(e));
        worker(job, () -> fail(job, "The import was cut short. Rows that were entered stand."));
      }
    } finally {
      begun.remove(job.id());
    }
  }

  private boolean fail(ImportJob job, String reason) {
    steps.fail(job.id(), List.of(), reason);
    return true;
  }

  /** As the tenant's own work, which no suspension stops. */
  private boolean worker(ImportJob job, java.util.concurrent.Callable<Boolean> step) {
    try {
      return work.call(Scope.worker(job.tenant()), step);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("an import could not be noted", e);
    }
  }
}
