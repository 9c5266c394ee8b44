package org.fairway.reporting.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Renders waiting reports, one after the other. Safe in several instances at once. */
@ApplicationScoped
class ReportWorker {
  private static final Logger LOG = Logger.getLogger(ReportWorker.class);

  private final ReportJobs jobs;
  private final ScopedWork scoped;
  private final Rendering rendering;

  ReportWorker(ReportJobs jobs, ScopedWork scoped, Rendering rendering) {
    this.jobs = jobs;
    this.scoped = scoped;
    this.rendering = rendering;
  }

  @Scheduled(
      every = "${fairway.reporting.poll:0.5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    try {
      while (jobs.take(
          job -> scoped.run(Scope.worker(job.tenant()), () -> rendering.run(job.report())))) {
        LOG.debug("a report is done");
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("a report could not be worked on; it stays in the queue: %s", SafeTrace.of(e));
    }
  }
}
