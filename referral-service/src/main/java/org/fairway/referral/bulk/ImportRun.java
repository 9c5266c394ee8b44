package org.fairway.referral.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairway.referral.common.Moment;

/**
 * Runs one import to its end, in the scope of whoever sent it.
 *
 * <p>ROW goes chunk by chunk; a chunk in which a row is refused goes row by row. ALL looks at every
 * row first, and then enters all in one transaction; if a row is wrong, those after it are tried,
 * so that the errors of all rows are told at once. To try is the same, taken back.
 */
@ApplicationScoped
class ImportRun {

  private static final int CHUNK = 100;

  private final Chunks chunks;
  private final ImportSteps steps;

  ImportRun(Chunks chunks, ImportSteps steps) {
    this.chunks = chunks;
    this.steps = steps;
  }

  @Transactional(Transactional.TxType.NEVER)
  void run(ImportJob job) {
    if (job.atomicity() == Atomicity.ALL && job.mode() == ImportMode.COMMIT) {
      whole(job);
    } else {
      byRow(job);
    }
  }

  private void byRow(ImportJob job) {
    int after = 0;
    List<BulkRow> page = steps.page(job.id(), after, CHUNK);
    while (!page.isEmpty()) {
      after = page.get(page.size() - 1).line();
      chunk(job, page);
      page = steps.page(job.id(), after, CHUNK);
    }
    steps.finish(job.id(), job.mode() == ImportMode.VALIDATE && job.atomicity() == Atomicity.ALL);
  }

  private void chunk(ImportJob job, List<BulkRow> page) {
    List<RowError> errors = new ArrayList<>();
    List<Integer> wrong = new ArrayList<>();
    List<EnteredRow> good = new ArrayList<>();
    for (BulkRow row : page) {
      EnteredRow entered = RowRules.enter(row, Moment.today(), errors);
      if (entered == null) {
        wrong.add(row.line());
      } else {
        good.add(entered);
      }
    }
    if (!wrong.isEmpty()) {
      chunks.refuse(job.id(), wrong, errors);
    }
    if (!good.isEmpty() && !enter(job, good)) {
      good.forEach(row -> alone(job, row));
    }
  }

  /** False when one of them was refused, and so none was entered. */
  private boolean enter(ImportJob job, List<EnteredRow> good) {
    try {
      chunks.enter(job.id(), good, job.mode() == ImportMode.COMMIT);
    } catch (Chunks.DryRun e) {
      chunks.progress(job.id(), good.size(), good.size());
    } catch (Chunks.RowRefused e) {
      return false;
    }
    return true;
  }

  private void alone(ImportJob job, EnteredRow row) {
    try {
      chunks.enter(job.id(), List.of(row), job.mode() == ImportMode.COMMIT);
    } catch (Chunks.DryRun e) {
      chunks.progress(job.id(), 1, 1);
    } catch (Chunks.RowRefused e) {
      chunks.refuse(job.id(), List.of(row.line()), List.of(e.error()));
    }
  }

  private void whole(ImportJob job) {
    List<RowError> errors = new ArrayList<>();
    List<EnteredRow> all = new ArrayList<>();
    for (BulkRow row : steps.page(job.id(), 0, BulkTable.MOST)) {
      EnteredRow entered = RowRules.enter(row, Moment.today(), errors);
      if (entered != null) {
        all.add(entered);
      }
    }
    List<EnteredRow> untried = all;
    if (errors.isEmpty()) {
      RowError refused = refused(job, all, true);
      if (refused == null) {
        steps.finish(job.id(), false);
        return;
      }
      errors.add(refused);
      untried = after(all, refused.line());
    }
    tryOut(job, untried, errors);
    errors.sort(Comparator.comparingInt(RowError::line));
    steps.fail(job.id(), errors, "A row is wrong, and so nothing of the file is stored.");
  }

  /** Finds what else is refused. Those before a refused row went well and are not tried again. */
  private void tryOut(ImportJob job, List<EnteredRow> rows, List<RowError> errors) {
    List<EnteredRow> left = rows;
    while (!left.isEmpty()) {
      List<EnteredRow> some = left.subList(0, Math.min(CHUNK, left.size()));
      RowError refused = refused(job, some, false);
      if (refused == null) {
        left = left.subList(some.size(), left.size());
      } else {
        errors.add(refused);
        left = after(left, refused.line());
      }
      // nothing was done, but the worker is alive; and the job may have been ended
      chunks.progress(job.id(), 0, 0);
    }
  }

  /** The first that is refused; null when none is. */
  private RowError refused(ImportJob job, List<EnteredRow> rows, boolean keep) {
    try {
      chunks.enter(job.id(), rows, keep);
    } catch (Chunks.DryRun e) {
      return null;
    } catch (Chunks.RowRefused e) {
      return e.error();
    }
    return null;
  }

  private static List<EnteredRow> after(List<EnteredRow> rows, int line) {
    int next = 0;
    while (next < rows.size() && rows.get(next).line() <= line) {
      next++;
    }
    return rows.subList(next, rows.size());
  }
}
