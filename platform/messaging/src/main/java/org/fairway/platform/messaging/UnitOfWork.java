package org.fairway.platform.messaging;

import java.util.function.Supplier;

/** Runs work in a new database transaction. */
interface UnitOfWork {
  /**
   * Runs in the scope of a tenant's worker. Commits when the work returns, rolls back when it
   * throws; failures to commit are thrown too.
   */
  <T> T call(String tenant, Supplier<T> work);

  /** As {@link #call}, for plumbing that acts for no tenant: it sees a row only as a worker. */
  <T> T unscoped(Supplier<T> work);

  default void run(String tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }
}
