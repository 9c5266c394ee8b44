package org.fairway.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import org.fairway.platform.web.Opening;

/**
 * Runs inside every transaction that a {@code @Transactional} method opens and scopes it; without a
 * scope no row is visible. The kind of transaction is part of an interceptor's binding, hence one
 * subclass for each kind that begins one.
 */
abstract class ScopedTransactions {
  /** Quarkus opens the transaction at PLATFORM_BEFORE + 200. */
  static final int AFTER_BEGIN = Interceptor.Priority.PLATFORM_BEFORE + 210;

  private final CurrentScope scope;
  private final DatabaseWall wall;

  ScopedTransactions(CurrentScope scope, DatabaseWall wall) {
    this.scope = scope;
    this.wall = wall;
  }

  @AroundInvoke
  Object scoped(InvocationContext call) throws Exception {
    if (Arc.container().requestContext().isActive()
        && scope.isSet()
        && wall.enter(scope.get(), opening(call.getParameters()))) {
      entered();
    }
    return call.proceed();
  }

  /** Called when a transaction that was opened has its scope. */
  void entered() throws SQLException {}

  private static Opening opening(Object[] parameters) {
    for (Object parameter : parameters) {
      if (parameter instanceof Opening opening) {
        return opening;
      }
    }
    return null;
  }
}
