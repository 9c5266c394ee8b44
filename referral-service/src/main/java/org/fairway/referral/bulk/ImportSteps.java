package org.fairway.referral.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What an import reads and notes on its way, a transaction each. */
@ApplicationScoped
class ImportSteps {

  private final ImportRowRepository rows;
  private final ImportJobRepository jobs;

  ImportSteps(ImportRowRepository rows, ImportJobRepository jobs) {
    this.rows = rows;
    this.jobs = jobs;
  }

  @Transactional
  List<BulkRow> page(UUID job, int after, int size) {
    return rows.page(job, after, size);
  }

  /**
   * All rows were dealt with.
   *
   * @param whole whether one wrong row would have kept out all
   */
  @Transactional
  void finish(UUID job, boolean whole) {
    int errors = rows.count(job);
    ImportState state =
        errors == 0
            ? ImportState.COMPLETED
            : whole ? ImportState.FAILED : ImportState.COMPLETED_WITH_ERRORS;
    String reason =
        state == ImportState.FAILED
            ? "A row is wrong; sent so, nothing of it would be stored."
            : null;
    rows.removeAll(job);
    jobs.finish(job, state, errors, reason);
  }

  /** Nothing is stored. One that somebody has ended meanwhile stays as they left it. */
  @Transactional
  void fail(UUID job, List<RowError> errors, String reason) {
    if (jobs.finish(job, ImportState.FAILED, errors.size(), reason)) {
      rows.addErrors(job, errors);
    }
    rows.removeAll(job);
  }
}
