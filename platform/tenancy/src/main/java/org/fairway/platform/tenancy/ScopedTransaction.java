package org.fairway.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Runs inside every transaction that a {@code @Transactional} method opens and scopes it. No scope: no row visible. */
@Transactional
@Interceptor
@Priority(ScopedTransaction.AFTER_TRANSACTION_BEGIN)
class ScopedTransaction {
  /** Quarkus opens the transaction at PLATFORM_BEFORE + 200. */
  static final int AFTER_TRANSACTION_BEGIN = Interceptor.Priority.PLATFORM_BEFORE + 210;

  private final CurrentScope scope;
  private final DatabaseWall wall;

  ScopedTransaction(CurrentScope scope, DatabaseWall wall) {
    this.scope = scope;
    this.wall = wall;
  }

  @AroundInvoke
  Object scoped(InvocationContext call) throws Exception {
    if (io.quarkus.arc.Arc.container().requestContext().isActive() && scope.isSet()) {
      wall.enter(scope.get());
    }
    return call.proceed();
  }
}
