package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Goes through what is due, of many tenants, one after the other. One that fails holds up no other:
 * of it stands what was committed, and the next sweep finds the rest again. That two instances do
 * not do the same is for the step: it takes its rows by a lock, in the transaction of their effect.
 */
@ApplicationScoped
public class Sweep {
  private final ScopedWork work;

  Sweep(ScopedWork work) {
    this.work = work;
  }

  /** What is done about one; its transactions are its own. */
  @FunctionalInterface
  public interface Step<T> {
    void about(T one) throws Exception;
  }

  /**
   * Each under the worker's scope of its tenant, in a request context of its own.
   *
   * @param failed told of what failed, to log it; what it throws itself ends the sweep
   */
  public <T> void each(
      List<T> due, Function<T, String> tenant, Step<T> step, BiConsumer<T, Exception> failed) {
    for (T one : due) {
      try {
        work.call(
            Scope.worker(tenant.apply(one)),
            () -> {
              step.about(one);
              return null;
            });
      } catch (Exception e) {
        failed.accept(one, e);
      }
    }
  }

  /** As above, of what is due tenant by tenant. */
  public void eachTenant(
      List<String> tenants, Step<String> step, BiConsumer<String, Exception> failed) {
    each(tenants, Function.identity(), step, failed);
  }
}
