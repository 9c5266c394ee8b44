package org.fairway.metrics.funnel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fairway.platform.messaging.ProjectionRebuild;
import org.fairway.platform.messaging.RebuildResult;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Builds the caller's funnel anew from the first event on, in the background, one at a time. */
@ApplicationScoped
public class FunnelRebuild {

  private static final Logger LOG = Logger.getLogger(FunnelRebuild.class);

  private final ProjectionRebuild rebuild;
  private final FunnelProjection projection;
  private final FunnelTables tables;
  private final ScopedWork work;
  private final CurrentScope current;
  private final Audit audit;
  private final Map<String, RebuildState> last = new ConcurrentHashMap<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  FunnelRebuild(
      ProjectionRebuild rebuild,
      FunnelProjection projection,
      FunnelTables tables,
      ScopedWork work,
      CurrentScope current,
      Audit audit) {
    this.rebuild = rebuild;
    this.projection = projection;
    this.tables = tables;
    this.work = work;
    this.current = current;
    this.audit = audit;
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  /**
   * Begins a rebuild for the caller's tenant and returns at once.
   *
   * @throws org.fairway.platform.web.ProblemException 409 while one is running
   */
  @Transactional
  public RebuildState begin() {
    String tenant = current.get().tenant();
    if (state().filter(RebuildState::isRunning).isPresent()) {
      throw Problems.conflict("rebuild-running", "The funnel is already being rebuilt.");
    }
    audit.record("projection.rebuilt", "projection", "funnel", Outcome.ALLOWED, null);
    RebuildState begun = RebuildState.running();
    last.put(tenant, begun);
    thread.execute(() -> run(tenant, begun));
    return begun;
  }

  /** The last rebuild of the caller's tenant that this instance ran. */
  public Optional<RebuildState> state() {
    return Optional.ofNullable(last.get(current.get().tenant()));
  }

  private void run(String tenant, RebuildState begun) {
    try {
      String before = digest(tenant);
      RebuildResult result = rebuild.rebuild(tenant, projection);
      boolean same = before.equals(digest(tenant));
      last.put(tenant, begun.completed(result.read(), result.handled(), same));
    } catch (Exception e) {
      LOG.errorf("the funnel's rebuild failed; the old rows stay: %s", SafeTrace.of(e));
      last.put(tenant, begun.failed());
    }
  }

  private String digest(String tenant) throws Exception {
    return work.inTransaction(Scope.worker(tenant), () -> tables.digest(FunnelProjection.LIVE));
  }
}
