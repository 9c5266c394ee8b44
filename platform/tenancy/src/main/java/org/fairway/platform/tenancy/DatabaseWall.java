package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/**
 * Puts the scope into the transaction, once, so that row-level security knows it; and in the same
 * round trip learns whether the organisation is suspended, so that a suspension holds at once and
 * not when tokens expire.
 */
@ApplicationScoped
class DatabaseWall {
  private static final String ENTERED = "fairway.entered";

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final CurrentScope current;
  private final Instance<DenialListener> denials;

  DatabaseWall(
      DataSource database,
      TransactionSynchronizationRegistry transactions,
      CurrentScope current,
      Instance<DenialListener> denials) {
    this.database = database;
    this.transactions = transactions;
    this.current = current;
    this.denials = denials;
  }

  void enter(Scope scope) throws SQLException {
    if (transactions.getTransactionKey() == null
        || scope.equals(transactions.getResource(ENTERED))) {
      return;
    }
    if (suspended(scope)) {
      denials.forEach(listener -> listener.denied(current.operation(), "suspended"));
      throw Problems.of(ProblemType.ORGANISATION_SUSPENDED);
    }
    transactions.putResource(ENTERED, scope);
  }

  private boolean suspended(Scope scope) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement("select fairway_enter(?, ?)")) {
      statement.setString(1, scope.tenant());
      statement.setString(2, scope.organisation());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
