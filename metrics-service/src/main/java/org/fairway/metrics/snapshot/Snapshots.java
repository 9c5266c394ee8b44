package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.fact.Consistency;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Takes extracts in, and lists what they became. */
@ApplicationScoped
public class Snapshots {

  private final Inbox inbox;
  private final ImportJobs jobs;
  private final ImportJobRepository jobRepository;
  private final SnapshotRepository repository;
  private final Facts facts;
  private final Outbox outbox;
  private final CurrentScope current;

  Snapshots(
      Inbox inbox,
      ImportJobs jobs,
      ImportJobRepository jobRepository,
      SnapshotRepository repository,
      Facts facts,
      Outbox outbox,
      CurrentScope current) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.jobRepository = jobRepository;
    this.repository = repository;
    this.facts = facts;
    this.outbox = outbox;
    this.current = current;
  }

  /**
   * Stores the file and makes a job of it. The file counts as received when this returns: a process
   * that dies afterwards takes it up again. The same file again gives the first job.
   */
  public ImportJob receive(String organisation, InputStream body, boolean gzip) throws IOException {
    Received received = inbox.receive(body);
    ImportJob job = null;
    try {
      job = jobs.register(organisation, received, gzip);
      return job;
    } finally {
      if (job == null || !job.file().equals(received.file().toString())) {
        inbox.discard(received.file());
      }
    }
  }

  /**
   * Puts a good fold in the place of the day's snapshot before.
   *
   * @throws Contradiction when facts of the same organisation and day say otherwise; nothing is
   *     stored
   */
  @Transactional
  void store(ImportJob job, FoldResult result) {
    Period period = Period.of(result.date());
    facts.lock(job.organisation(), period);
    long version = repository.latestVersion(job.organisation(), result.date()) + 1;
    Snapshot snapshot =
        new Snapshot(
            Ids.next(),
            result.date(),
            version,
            true,
            job.id(),
            job.checksum(),
            result.rows(),
            job.suppliedBy(),
            Instant.now());
    repository.replace(snapshot, job.organisation(), current.get(), result.cube());
    List<String> warnings = new ArrayList<>(remarks(result));
    if (result.date().equals(period.snapshotDate())) {
      Consistency.faults(facts.known(job.organisation(), period)).stream()
          .findFirst()
          .ifPresent(
              fault -> {
                throw new Contradiction(fault);
              });
    } else {
      warnings.add("No indicator uses this day: a year's workforce is that of 31 March.");
    }
    if (!jobRepository.complete(job.id(), result, version, warnings)) {
      throw new IllegalStateException("another worker has finished the job");
    }
    tell(job, result, version);
  }

  private static List<String> remarks(FoldResult result) {
    long bank = result.cube().total(CubeCell.BANK);
    return bank == 0 ? List.of() : List.of(bank + " bank staff are counted apart.");
  }

  private void tell(ImportJob job, FoldResult result, long version) {
    SnapshotFolded data =
        new SnapshotFolded(
            job.organisation(), result.date(), job.id(), job.checksum(), result.rows(), version);
    String subject = job.organisation() + ":" + result.date();
    outbox.append(new OutgoingEvent(SnapshotFolded.TYPE, subject, version, data));
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
