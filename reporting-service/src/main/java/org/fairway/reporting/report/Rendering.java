package org.fairway.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairway.platform.web.SafeTrace;
import org.fairway.reporting.render.Renderers;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.ReportFormat;
import org.jboss.logging.Logger;

/**
 * Makes the files of one report from its stored inputs. Each file is kept as soon as it is made; a
 * second attempt makes only the rest.
 */
@ApplicationScoped
class Rendering {
  private static final Logger LOG = Logger.getLogger(Rendering.class);
  private static final int ATTEMPTS = 3;

  private final ReportProgress progress;
  private final Documents documents;

  Rendering(ReportProgress progress, Documents documents) {
    this.progress = progress;
    this.documents = documents;
  }

  void run(UUID id) {
    Report report = progress.begin(id);
    if (report.state().finished()) {
      return;
    }
    if (report.attempts() > ATTEMPTS) {
      progress.fail(id, "TOO_MANY_ATTEMPTS");
      return;
    }
    try {
      make(report);
    } catch (RenderingFailed e) {
      LOG.errorf("report %s cannot be rendered: %s", id, SafeTrace.of(e.getCause()));
      progress.fail(id, "RENDERING_FAILED");
      return;
    }
    progress.complete(id);
  }

  private void make(Report report) {
    Inputs inputs = progress.inputs(report.id());
    ReportDocument document = guarded(() -> documents.of(report, inputs));
    List<ReportFormat> made = progress.made(report.id());
    int done = 0;
    for (ReportFormat format : report.formats()) {
      if (!made.contains(format)) {
        progress.keep(
            report.id(), format, guarded(() -> Renderers.render(document, format)), done + 1);
      }
      done++;
    }
  }

  /**
   * A fault of the content will not go away by trying again; a fault of the database may, and
   * passes.
   */
  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new RenderingFailed(e);
    }
  }

  private static final class RenderingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingFailed(RuntimeException cause) {
      super(cause);
    }
  }
}
