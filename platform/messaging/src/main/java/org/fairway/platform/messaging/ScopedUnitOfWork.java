package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;

/** Transactions of the application server, scoped by the tenancy plumbing. */
@ApplicationScoped
class ScopedUnitOfWork implements UnitOfWork {
  private final ScopedWork scopes;
  private final OwnTransaction transaction;

  ScopedUnitOfWork(ScopedWork scopes, OwnTransaction transaction) {
    this.scopes = scopes;
    this.transaction = transaction;
  }

  @Override
  public <T> T call(String tenant, Supplier<T> work) {
    try {
      return scopes.call(Scope.worker(tenant), () -> transaction.call(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("work of a tenant failed", e);
    }
  }

  @Override
  public <T> T unscoped(Supplier<T> work) {
    return transaction.call(work);
  }
}
