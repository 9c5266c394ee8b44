package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.metrics.extract.ExtractFormat;

/** Takes extracts in, and lists what they became. */
@ApplicationScoped
public class Snapshots {

  private final Inbox inbox;
  private final ImportJobs jobs;
  private final SnapshotRepository repository;
  private final Json json;

  Snapshots(Inbox inbox, ImportJobs jobs, SnapshotRepository repository, Json json) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.repository = repository;
    this.json = json;
  }

  /**
   * Stores the file and makes a job of it. The file counts as received when this returns: a process
   * that dies afterwards takes it up again. The same file again gives the first job, unless it is a
   * dry run: that is always a job of its own.
   */
  public ImportJob receive(
      String organisation, InputStream body, ExtractFormat format, boolean dryRun)
      throws IOException {
    Received received = inbox.receive(body);
    ImportJob job = null;
    try {
      job = jobs.register(organisation, received, format, dryRun);
      return job;
    } finally {
      if (job == null || !job.file().equals(received.file().toString())) {
        inbox.discard(received.file());
      }
    }
  }

  /**
   * Ends a job that is not over; whoever works on it notices within a second and stores nothing.
   *
   * @throws org.fairway.platform.web.ProblemException 409 when it is over
   */
  public ImportJob cancel(UUID id) {
    ImportJob job = jobs.cancel(id);
    discard(job);
    return job;
  }

  /** The report on the quality of a job's file; empty when it was not read to a good end. */
  public Optional<QualityReport> quality(UUID job) {
    return jobs.quality(job).map(text -> json.read(text, QualityReport.class));
  }

  /** Versions before a place in the list, the newest day and version first. */
  @Transactional
  public List<Snapshot> list(
      String organisation, LocalDate beforeDate, long beforeVersion, int limit) {
    return repository.list(organisation, beforeDate, beforeVersion, limit);
  }

  void discard(ImportJob job) {
    inbox.discard(Path.of(job.file()));
  }
}
