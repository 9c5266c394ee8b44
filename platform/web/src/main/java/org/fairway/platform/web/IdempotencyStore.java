package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Keys and answers of idempotent requests, in the transaction of their effect. Scope: tenant,
 * client, path.
 */
@ApplicationScoped
class IdempotencyStore {
  private final DataSource database;
  private final Caller caller;
  private final AnswerSeal seal;

  IdempotencyStore(DataSource database, Caller caller, AnswerSeal seal) {
    this.database = database;
    this.caller = caller;
    this.seal = seal;
  }

  record Request(String path, String key, String fingerprint) {}

  /**
   * The answer given before, or null when this request is the first; 409 and 422 as {@link
   * Idempotent} says.
   */
  StoredAnswer claim(Request request) throws SQLException {
    try (Connection connection = database.getConnection()) {
      lock(connection, request);
      return find(connection, request);
    }
  }

  private void lock(Connection connection, Request request) throws SQLException {
    String sql = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(
          1, String.join("\n", caller.tenant(), caller.identity(), request.path(), request.key()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw Problems.of(ProblemType.REQUEST_IN_FLIGHT);
        }
      }
    }
  }

  private StoredAnswer find(Connection connection, Request request) throws SQLException {
    String sql =
        """
        select fingerprint, status, location, etag, body from idempotency_key
        where tenant_id = ? and client = ? and path = ? and key = ? and created_at > now() - interval '24 hours'""";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bindKey(statement, request);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        if (!row.getString(1).equals(request.fingerprint())) {
          throw Problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return new StoredAnswer(
            row.getInt(2), row.getString(3), row.getString(4), open(request, row.getBytes(5)));
      }
    }
  }

  /** Keeps the answer; it is there exactly if the effect is. */
  void keep(Request request, StoredAnswer answer) throws SQLException {
    String sql =
        """
        insert into idempotency_key (tenant_id, client, path, key, fingerprint, status, location, etag, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (tenant_id, client, path, key) do update set fingerprint = excluded.fingerprint,
          status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
          created_at = now()""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bindKey(statement, request);
      statement.setString(5, request.fingerprint());
      statement.setInt(6, answer.status());
      statement.setString(7, answer.location());
      statement.setString(8, answer.etag());
      statement.setBytes(
          9,
          answer.body() == null ? null : seal.seal(caller.tenant(), request.key(), answer.body()));
      statement.executeUpdate();
    }
  }

  private void bindKey(PreparedStatement statement, Request request) throws SQLException {
    statement.setString(1, caller.tenant());
    statement.setString(2, caller.identity());
    statement.setString(3, request.path());
    statement.setString(4, request.key());
  }

  private String open(Request request, byte[] body) {
    return body == null
        ? null
        : new String(seal.open(caller.tenant(), request.key(), body), StandardCharsets.UTF_8);
  }
}
