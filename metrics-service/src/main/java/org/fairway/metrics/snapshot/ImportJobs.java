package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.extract.ExtractFormat;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/** The life of import jobs, a transaction each step. */
@ApplicationScoped
public class ImportJobs {

  private final ImportJobRepository repository;
  private final CurrentScope current;
  private final Audit audit;
  private final Sql sql;
  private final Duration lostAfter;
  private final int most;

  ImportJobs(
      ImportJobRepository repository,
      CurrentScope current,
      Audit audit,
      Sql sql,
      MetricsConfig config) {
    this.repository = repository;
    this.current = current;
    this.audit = audit;
    this.sql = sql;
    this.lostAfter = config.lostAfter();
    this.most = config.waitingExtracts();
  }

  /**
   * The job of this file: a new one, or the first when the same file came before.
   *
   * @throws ProblemException 429 while too many of the organisation are not over
   */
  @Transactional
  ImportJob register(String organisation, Received received, ExtractFormat format, boolean dryRun) {
    Scope scope = current.get();
    sql.lock("import:" + scope.tenant() + ":" + organisation);
    Optional<ImportJob> before =
        dryRun ? Optional.empty() : repository.ofFile(organisation, received.checksum(), format);
    if (before.isPresent()) {
      return before.get();
    }
    if (repository.unfinished(organisation) >= most) {
      throw tooMany();
    }
    UUID id = Ids.next();
    repository.add(id, scope, organisation, received, format, dryRun);
    audit.record("snapshot.received", "import-job", id.toString(), Outcome.ALLOWED, null);
    return repository.find(id).orElseThrow();
  }

  private ProblemException tooMany() {
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        ProblemType.TOO_MANY_REQUESTS.code(),
        "At most " + most + " extracts of an organisation wait at a time; try again in 30 s.",
        List.of(),
        Map.of("Retry-After", "30"));
  }

  /** A job that the caller may see. */
  @Transactional
  public ImportJob get(UUID id) {
    return repository.find(id).orElseThrow(Problems::notFound);
  }

  /** Errors after a place in the list, in the order of the file. */
  @Transactional
  public List<NumberedError> errors(UUID id, int after, int limit) {
    return repository.errors(get(id).id(), after, limit);
  }

  @Transactional
  boolean claim(UUID id) {
    return repository.claim(id, lostAfter);
  }

  @Transactional
  void progress(UUID id, long bytes, long rows) {
    if (!repository.progress(id, bytes, rows)) {
      throw new JobOver();
    }
  }

  /**
   * Puts a job that was begun back among those that wait, as if it had not been.
   *
   * @throws JobOver when it was cancelled meanwhile
   */
  @Transactional
  void queueAgain(UUID id) {
    if (!repository.queueAgain(id)) {
      throw new JobOver();
    }
  }

  /** Ends a job that is not over; one that was cancelled before stays so. */
  @Transactional
  ImportJob cancel(UUID id) {
    ImportJob job = get(id);
    if (!job.cancelled()) {
      if (!repository.cancel(id)) {
        throw Problems.conflict("job-over", "The import is over and cannot be cancelled.");
      }
      audit.record("snapshot.cancelled", "import-job", id.toString(), Outcome.ALLOWED, null);
    }
    return get(id);
  }

  /** The report on the quality of a file, as JSON. */
  @Transactional
  public Optional<String> quality(UUID id) {
    return repository.quality(get(id).id());
  }

  /** Ends a dry run. */
  @Transactional
  void completeDryRun(ImportJob job, Imported imported, String quality) {
    if (!repository.complete(job.id(), imported, quality)) {
      throw new JobOver();
    }
  }

  @Transactional
  void refuse(ImportJob job, FoldResult result, String reason, boolean mayRepeat) {
    if (!repository.fail(job.id(), result, reason, mayRepeat)) {
      throw new JobOver();
    }
    repository.addErrors(job.id(), current.get(), job.organisation(), result.errors());
  }

  @Transactional
  void interrupt(UUID id, String reason) {
    repository.interrupt(id, reason);
  }

  @Transactional
  List<ImportJob> waiting() {
    return repository.waiting(lostAfter);
  }

  /** The files that jobs of any tenant still need. */
  @Transactional
  Set<Path> needed() {
    return repository.files().stream().map(Path::of).collect(Collectors.toSet());
  }
}
