package org.fairway.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.fairway.platform.web.InTransaction;

/**
 * Runs background work under a scope, in a request context of its own: consumers, workers, jobs.
 */
@ApplicationScoped
public class ScopedWork {
  private final CurrentScope current;
  private final InTransaction transaction;

  ScopedWork(CurrentScope current, InTransaction transaction) {
    this.current = current;
    this.transaction = transaction;
  }

  /** Result of the work; its exceptions pass through. Transactions that it opens are scoped. */
  public <T> T call(Scope scope, Callable<T> work) throws Exception {
    ManagedContext context = Arc.container().requestContext();
    io.quarkus.arc.InjectableContext.ContextState outer =
        context.isActive() ? context.getState() : null;
    if (outer != null) {
      context.deactivate();
    }
    context.activate();
    try {
      current.set(scope);
      return work.call();
    } finally {
      context.terminate();
      if (outer != null) {
        context.activate(outer);
      }
    }
  }

  /** As {@link #call}, in one transaction. */
  public <T> T inTransaction(Scope scope, Callable<T> work) throws Exception {
    return call(scope, () -> transaction.call(work));
  }

  /** As {@link #call}, for work without result or checked exception. */
  public void run(Scope scope, Runnable work) {
    try {
      call(
          scope,
          () -> {
            work.run();
            return null;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("background work failed", e);
    }
  }
}
