package org.fairway.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** For {@code REQUIRED}, the usual kind. */
@Transactional
@Interceptor
@Priority(ScopedTransactions.AFTER_BEGIN)
class ScopedTransaction extends ScopedTransactions {
  ScopedTransaction(CurrentScope scope, DatabaseWall wall) {
    super(scope, wall);
  }
}
