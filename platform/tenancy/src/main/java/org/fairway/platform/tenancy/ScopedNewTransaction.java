package org.fairway.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** The same for {@code REQUIRES_NEW}: the kind of transaction is part of an interceptor's binding. */
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Interceptor
@Priority(ScopedTransaction.AFTER_TRANSACTION_BEGIN)
class ScopedNewTransaction extends ScopedTransaction {
  ScopedNewTransaction(CurrentScope scope, DatabaseWall wall) {
    super(scope, wall);
  }
}
