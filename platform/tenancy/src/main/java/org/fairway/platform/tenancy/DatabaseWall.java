package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.fairway.platform.web.Gathered;
import org.fairway.platform.web.OneMessage;
import org.fairway.platform.web.Opening;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/**
 * Puts the scope into the transaction, once, so that row-level security knows it; and in the same
 * round trip learns whether the organisation is suspended or the account was removed, so that both
 * hold at once and not when tokens expire.
 */
@ApplicationScoped
class DatabaseWall implements OneMessage {
  private static final String ENTERED = "fairway.entered";
  // Before a message by itself. The driver keeps what it knows of a statement under its text, and
  // of one that was sent without a type, as an opening may be, it asks before it sends the rest.
  private static final String ALONE = "/* alone */ ";
  // What fairway_enter does, as plain statements of one message: their plans are kept, and the
  // second knows the scope that the first has set.
  private static final String SCOPE =
      "select set_config('fairway.tenant', ?, true), set_config('fairway.organisation', ?, true);\n";
  private static final String REFUSAL =
      """
      case
        when exists (select from organisation_standing s
          where s.tenant_id = ? and s.organisation_id = ? and s.suspended) then 'suspended'
        when exists (select from removed_account a
          where a.tenant_id = ? and a.account in (?, ?) and a.until >= ?) then 'removed' end""";
  private static final String ENTER = SCOPE + "select " + REFUSAL;
  private static final String ENTER_OR_FAIL =
      SCOPE + "select fairway_insist(" + REFUSAL + " is null);\n";
  private static final int PARAMETERS = 8;
  // Of fairway_insist.
  private static final String DOES_NOT_HOLD = "FW001";
  private static final String REMOVED = "removed";

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final CurrentScope current;
  private final Instance<DenialListener> denials;
  private final Gathered gathered;

  DatabaseWall(
      DataSource database,
      TransactionSynchronizationRegistry transactions,
      CurrentScope current,
      Instance<DenialListener> denials,
      Gathered gathered) {
    this.database = database;
    this.transactions = transactions;
    this.current = current;
    this.denials = denials;
    this.gathered = gathered;
  }

  /**
   * @param opening asked in the same message, unless the scope is there already; null for nothing
   * @return whether the scope was not there
   */
  boolean enter(Scope scope, Opening opening) throws SQLException {
    if (transactions.getTransactionKey() == null
        || scope.equals(transactions.getResource(ENTERED))) {
      return false;
    }
    refuse(refusal(scope, opening));
    transactions.putResource(ENTERED, scope);
    return true;
  }

  /** Scope, refusal and questions as a transaction by themselves: see {@link LoneMessage}. */
  void askAlone(Scope scope, Opening questions) throws SQLException {
    requireAlone();
    try {
      send(scope, questions, questions::read);
    } catch (SQLException e) {
      if (!DOES_NOT_HOLD.equals(e.getSQLState())) {
        throw e;
      }
      refuse(refusal(scope, null));
      // By now it is no more.
      send(scope, questions, questions::read);
    }
  }

  /** Takes the answers. */
  private interface Reading {
    void of(PreparedStatement message) throws SQLException;
  }

  /** Fails before its statements when the caller is suspended or removed. */
  private void send(Scope scope, Opening statements, Reading answers) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement message =
            connection.prepareStatement(ALONE + ENTER_OR_FAIL + statements.sql())) {
      bind(message, scope);
      statements.bind(message, PARAMETERS + 1);
      message.execute();
      message.getMoreResults();
      message.getMoreResults();
      answers.of(message);
    }
  }

  /**
   * What a request writes that is done together with others must stand with theirs or not at all,
   * and so not in a transaction of its own; unless that is known to stand whatever becomes of the
   * request, and does not come here.
   */
  void readOnlyWhereShared() throws SQLException {
    if (!Gathered.isUnderWay(gathered)) {
      return;
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set transaction read only");
    }
  }

  private record Room(Scope scope, Instant issuedAt) {}

  /** Whoever has the same scope may still have a token from before the account was removed. */
  @Override
  public Object room() {
    return new Room(current.get(), current.issuedAt());
  }

  @Override
  public void ask(Opening questions) throws SQLException {
    askAlone(current.get(), questions);
  }

  @Override
  public void write(Opening statements) throws SQLException {
    requireAlone();
    send(current.get(), statements, message -> {});
  }

  /** In a running transaction a message would be part of it, and not stand when it was answered. */
  void requireAlone() {
    if (transactions.getTransactionKey() != null) {
      throw new IllegalStateException("a message by itself within a running transaction");
    }
  }

  private void refuse(String refusal) {
    if (refusal != null) {
      denials.forEach(listener -> listener.denied(current.operation(), refusal));
      throw Problems.of(
          refusal.equals(REMOVED)
              ? ProblemType.UNAUTHENTICATED
              : ProblemType.ORGANISATION_SUSPENDED);
    }
  }

  /** Why the caller is refused; null when it is not. */
  private String refusal(Scope scope, Opening opening) throws SQLException {
    String sql = opening == null ? ENTER : ENTER + ";\n" + opening.sql();
    try (Connection connection = database.getConnection();
        PreparedStatement message = connection.prepareStatement(sql)) {
      bind(message, scope);
      if (opening != null) {
        opening.bind(message, PARAMETERS + 1);
      }
      message.execute();
      message.getMoreResults();
      String refusal = first(message.getResultSet());
      if (refusal == null && opening != null) {
        message.getMoreResults();
        opening.read(message);
      }
      return refusal;
    }
  }

  private void bind(PreparedStatement message, Scope scope) throws SQLException {
    message.setString(1, scope.tenant());
    message.setString(2, scope.organisation());
    message.setString(3, scope.tenant());
    message.setString(4, scope.organisation());
    message.setString(5, scope.tenant());
    message.setString(6, scope.actor());
    message.setString(7, scope.client());
    message.setObject(PARAMETERS, OffsetDateTime.ofInstant(current.issuedAt(), ZoneOffset.UTC));
  }

  private static String first(ResultSet rows) throws SQLException {
    try (ResultSet row = rows) {
      row.next();
      return row.getString(1);
    }
  }
}
