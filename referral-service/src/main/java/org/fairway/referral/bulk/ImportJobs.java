package org.fairway.referral.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Partners;

/** What can be done with imports. */
@ApplicationScoped
public class ImportJobs {

  /** Imports of one organisation at a time. */
  public static final int MOST_UNFINISHED = 3;

  private final ImportJobRepository jobs;
  private final ImportRowRepository rows;
  private final Partners partners;
  private final Audit audit;
  private final CurrentScope scope;

  ImportJobs(
      ImportJobRepository jobs,
      ImportRowRepository rows,
      Partners partners,
      Audit audit,
      CurrentScope scope) {
    this.jobs = jobs;
    this.rows = rows;
    this.partners = partners;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Keeps the rows of a file to be entered; a file that cannot be read makes a job that has failed.
   *
   * @throws ProblemException 403 for whom is no partner, 429 while too many are not over
   */
  @Transactional
  public ImportJob register(
      BulkTable table, String checksum, ImportMode mode, Atomicity atomicity) {
    Scope who = scope.get();
    if (partners.ofOrganisation(who.organisation()).isEmpty()) {
      throw Problems.forbidden("Referrals are sent by a registered partner.");
    }
    if (jobs.unfinished() >= MOST_UNFINISHED) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          ProblemType.TOO_MANY_REQUESTS.code(),
          "At most " + MOST_UNFINISHED + " imports at a time; wait until one is over.",
          List.of(),
          java.util.Map.of("Retry-After", "10"));
    }
    boolean readable = table.errors().isEmpty();
    ImportJob job = job(table, readable, mode, atomicity, who);
    jobs.add(job, checksum);
    if (readable) {
      rows.add(job.id(), table.rows());
    } else {
      rows.addErrors(job.id(), table.errors());
    }
    audit.record("import.begin", "import", job.id().toString(), Outcome.ALLOWED, "bulk entry");
    return job;
  }

  private static ImportJob job(
      BulkTable table, boolean readable, ImportMode mode, Atomicity atomicity, Scope who) {
    return new ImportJob(
        Ids.next(),
        who.tenant(),
        who.organisation(),
        mode,
        atomicity,
        readable ? ImportState.QUEUED : ImportState.FAILED,
        table.rows().size(),
        0,
        0,
        table.errors().size(),
        readable ? null : "The file cannot be read; nothing of it is stored.",
        who.actor(),
        who.client(),
        who.has("partner") ? "partner" : "integration",
        Moment.now(),
        null,
        readable ? null : Moment.now());
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public ImportJob find(UUID id) {
    return jobs.find(id)
        .filter(job -> scope.get().sees(job.organisation()))
        .orElseThrow(Problems::notFound);
  }

  /** Newest first, below {@code before} if that is not null. */
  @Transactional
  public List<ImportJob> page(UUID before, int size) {
    return jobs.page(before, size);
  }

  /** In the order of the file; 404 as {@link #find}. */
  @Transactional
  public List<RowError> errors(UUID id, int from, int size) {
    return rows.errors(find(id).id(), from, size);
  }

  /** Ends an import; rows that were entered stand. 409 when it is over. */
  @Transactional
  public ImportJob cancel(UUID id) {
    ImportJob job = find(id);
    if (!jobs.cancel(id)) {
      throw Problems.transitionNotAllowed("The import is over: " + job.state() + ".");
    }
    rows.removeAll(id);
    audit.record("import.cancel", "import", id.toString(), Outcome.ALLOWED, "bulk entry");
    return find(id);
  }

  @Transactional
  List<ImportJob> waiting(Duration lostAfter) {
    return jobs.waiting(lostAfter);
  }

  @Transactional
  boolean claim(UUID id, Duration lostAfter) {
    return jobs.claim(id, lostAfter);
  }

  @Transactional
  boolean forget(UUID id) {
    rows.removeAll(id);
    return true;
  }
}
