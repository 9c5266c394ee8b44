package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/**
 * Puts the scope into the transaction, once, so that row-level security knows it; and in the same
 * round trip learns whether the organisation is suspended or the account was removed, so that both
 * hold at once and not when tokens expire.
 */
@ApplicationScoped
class DatabaseWall {
  private static final String ENTERED = "fairway.entered";
  private static final String ENTER = "select fairway_enter(?, ?, ?, ?, ?)";
  private static final String REMOVED = "removed";

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
    String refusal = refusal(scope);
    if (refusal != null) {
      denials.forEach(listener -> listener.denied(current.operation(), refusal));
      throw Problems.of(
          refusal.equals(REMOVED)
              ? ProblemType.UNAUTHENTICATED
              : ProblemType.ORGANISATION_SUSPENDED);
    }
    transactions.putResource(ENTERED, scope);
  }

  /** Why the caller is refused; null when it is not. */
  private String refusal(Scope scope) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ENTER)) {
      statement.setString(1, scope.tenant());
      statement.setString(2, scope.organisation());
      statement.setString(3, scope.actor());
      statement.setString(4, scope.client());
      statement.setObject(5, OffsetDateTime.ofInstant(current.issuedAt(), ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
