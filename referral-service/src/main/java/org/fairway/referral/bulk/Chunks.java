package org.fairway.referral.bulk;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.web.ProblemException;

/** Rows in one transaction. */
@ApplicationScoped
class Chunks {

  /** Of a whole file in one transaction; shorter than what makes a worker count as lost. */
  private static final int LONGEST_SECONDS = 240;

  private final RowEntry entry;
  private final ImportRowRepository rows;
  private final ImportJobRepository jobs;

  Chunks(RowEntry entry, ImportRowRepository rows, ImportJobRepository jobs) {
    this.entry = entry;
    this.rows = rows;
    this.jobs = jobs;
  }

  /** Everything went well, and is taken back. */
  static final class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DryRun() {
      super("only tried", null, false, false);
    }
  }

  /** One row could not be entered; nothing of its transaction stands. */
  static final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RowError error;

    RowRefused(RowError error) {
      super(error.code(), null, false, false);
      this.error = error;
    }

    RowError error() {
      return error;
    }
  }

  /** Somebody has ended the job; nothing of the transaction stands. */
  static final class JobOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobOver() {
      super("the job is over", null, false, false);
    }
  }

  /**
   * Enters rows, takes them off the list, and counts them: all or nothing, so that a job that is
   * taken up again enters none twice.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  void enter(UUID job, List<EnteredRow> some, boolean keep) {
    for (EnteredRow row : some) {
      try {
        entry.enter(row);
      } catch (ProblemException e) {
        throw new RowRefused(new RowError(row.line(), "", e.code(), e.getMessage()));
      }
    }
    if (!keep) {
      throw new DryRun();
    }
    rows.remove(job, some.stream().map(EnteredRow::line).toList());
    if (!jobs.progress(job, some.size(), some.size())) {
      throw new JobOver();
    }
  }

  /** Notes how far a job is; and that rows which are wrong were dealt with. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void progress(UUID job, int done, int entered) {
    if (!jobs.progress(job, done, entered)) {
      throw new JobOver();
    }
  }

  /** The row is wrong: says so, and takes it off the list. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refuse(UUID job, List<Integer> lines, List<RowError> errors) {
    rows.addErrors(job, errors);
    rows.remove(job, lines);
    if (!jobs.progress(job, lines.size(), 0)) {
      throw new JobOver();
    }
  }
}
