package org.fairway.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** For {@code REQUIRES_NEW}. */
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Interceptor
@Priority(ScopedTransactions.AFTER_BEGIN)
class ScopedNewTransaction extends ScopedTransactions {
  ScopedNewTransaction(CurrentScope scope, DatabaseWall wall) {
    super(scope, wall);
  }
}
