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
  // Two statements in one message: the second has a view of its own and sees what the holder of
  // the lock has committed meanwhile, as one joined statement would not.
  private static final String CLAIM =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?, 0));
      select fingerprint, status, location, etag, body from idempotency_key
      where tenant_id = ? and client = ? and path = ? and key = ? and created_at > now() - interval '24 hours'""";

  /** A row of what is kept; fails where there is one with the key, be it long out of date. */
  static final Insert INSERT =
      Insert.into(
          "idempotency_key",
          "tenant_id text",
          "client text",
          "path text",
          "key text",
          "fingerprint text",
          "status int",
          "location text",
          "etag text",
          "body bytea");

  private static final String KEEP =
      INSERT.one()
          + """
       on conflict (tenant_id, client, path, key) do update set fingerprint = excluded.fingerprint,
        status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
        created_at = now()""";

  private final DataSource database;
  private final Caller caller;
  private final AnswerSeal seal;
  private final LateWrites late;

  IdempotencyStore(DataSource database, Caller caller, AnswerSeal seal, LateWrites late) {
    this.database = database;
    this.caller = caller;
    this.seal = seal;
    this.late = late;
  }

  record Request(String path, String key, String fingerprint) {}

  /** What is kept of a request that was answered; the body is sealed. */
  record Kept(String fingerprint, int status, String location, String etag, byte[] body) {
    /** Of the row at which the result stands. */
    static Kept read(ResultSet row) throws SQLException {
      return new Kept(
          row.getString("fingerprint"),
          row.getInt("status"),
          row.getString("location"),
          row.getString("etag"),
          row.getBytes("body"));
    }
  }

  /** The claim of a key by a request, to be asked with the first message of its transaction. */
  final class Claim implements Opening {
    private final Request request;
    private final Opening next;
    private boolean answered;
    private StoredAnswer before;

    private Claim(Request request, Opening next) {
      this.request = request;
      this.next = next;
    }

    Request request() {
      return request;
    }

    @Override
    public String sql() {
      return next == null ? CLAIM : CLAIM + ";\n" + next.sql();
    }

    @Override
    public int bind(PreparedStatement message, int from) throws SQLException {
      int behind = bindKey(message, from);
      return next == null ? behind : next.bind(message, behind);
    }

    private int bindKey(PreparedStatement message, int from) throws SQLException {
      message.setString(from, lock(request.path(), request.key()));
      String[] scope = {caller.tenant(), caller.identity(), request.path(), request.key()};
      for (int i = 0; i < scope.length; i++) {
        message.setString(from + 1 + i, scope[i]);
      }
      return from + 1 + scope.length;
    }

    /** What comes next is of no use to a request that has its answer. */
    @Override
    public void read(PreparedStatement message) throws SQLException {
      readKey(message);
      if (next != null && before == null) {
        message.getMoreResults();
        next.read(message);
      }
    }

    private void readKey(PreparedStatement message) throws SQLException {
      refuseUnlessLocked(message);
      message.getMoreResults();
      try (ResultSet row = message.getResultSet()) {
        before = row.next() ? answer(request, Kept.read(row)) : null;
      }
      answered = true;
    }
  }

  /**
   * The claim of a request.
   *
   * @param next asked in the same message behind it; null for nothing
   */
  Claim claim(Request request, Opening next) {
    return new Claim(request, next);
  }

  /**
   * The answer given before, or null when this request is the first; 409 and 422 as {@link
   * Idempotent} says.
   */
  StoredAnswer answer(Claim claim) throws SQLException {
    if (!claim.answered) {
      try (Connection connection = database.getConnection();
          PreparedStatement message = connection.prepareStatement(CLAIM)) {
        claim.bindKey(message, 1);
        message.execute();
        claim.readKey(message);
      }
    }
    return claim.before;
  }

  private static void refuseUnlessLocked(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new ProblemException(
            ProblemType.REQUEST_IN_FLIGHT,
            "The first request with this key has not ended; ask again shortly.");
      }
    }
  }

  /** Name of the lock that whoever works on a key of the caller's holds. */
  String lock(String path, String key) {
    return String.join("\n", caller.tenant(), caller.identity(), path, key);
  }

  /** The answer kept, for a request with the same key; 422 when it is another request. */
  StoredAnswer answer(Request request, Kept kept) {
    if (!kept.fingerprint().equals(request.fingerprint())) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "Use a new key: this one belongs to a request with other content.");
    }
    return new StoredAnswer(
        kept.status(), kept.location(), kept.etag(), open(request, kept.body()));
  }

  /** Keeps the answer; it is there exactly if the effect is. */
  void keep(Request request, StoredAnswer answer) {
    late.add(KEEP, row(request, answer));
  }

  /** What is kept: the columns that an insertion names, in their order. */
  Object[] row(Request request, StoredAnswer answer) {
    return new Object[] {
      caller.tenant(),
      caller.identity(),
      request.path(),
      request.key(),
      request.fingerprint(),
      answer.status(),
      answer.location(),
      answer.etag(),
      answer.body() == null ? null : seal.seal(caller.tenant(), request.key(), answer.body())
    };
  }

  private String open(Request request, byte[] body) {
    return body == null
        ? null
        : new String(seal.open(caller.tenant(), request.key(), body), StandardCharsets.UTF_8);
  }
}
