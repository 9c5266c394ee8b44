package org.fairway.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** For {@code REQUIRED}, the usual kind. */
@Transactional
@Interceptor
@Priority(ScopedTransactions.AFTER_BEGIN)
class ScopedTransaction extends ScopedTransactions {
  private final DatabaseWall wall;

  ScopedTransaction(CurrentScope scope, DatabaseWall wall) {
    super(scope, wall);
    this.wall = wall;
  }

  @Override
  void entered() throws SQLException {
    wall.readOnlyWhereShared();
  }
}
