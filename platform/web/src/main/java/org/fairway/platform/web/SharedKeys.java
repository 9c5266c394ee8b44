package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Keys of idempotent requests that are done together. */
@ApplicationScoped
class SharedKeys {
  private static final String KEPT =
      """
      select key, fingerprint, status, location, etag, body from idempotency_key
      where tenant_id = ? and client = ? and path = ? and key = any(?) and created_at > now() - interval '24 hours'""";

  // Whoever has the lock of a key is at work on it; whoever is not holds none.
  private static final String HOLD =
      "select fairway_insist(bool_and(pg_try_advisory_xact_lock(hashtextextended(k, 0)))) from unnest(?::text[]) k";

  private final IdempotencyStore store;
  private final Caller caller;

  SharedKeys(IdempotencyStore store, Caller caller) {
    this.store = store;
    this.caller = caller;
  }

  /**
   * Asks which of the keys were used.
   *
   * @param kept takes what is kept of those that were
   */
  Opening question(String path, Set<String> keys, Map<String, IdempotencyStore.Kept> kept) {
    return new Opening() {
      @Override
      public String sql() {
        return KEPT;
      }

      @Override
      public int bind(PreparedStatement message, int from) throws SQLException {
        message.setString(from, caller.tenant());
        message.setString(from + 1, caller.identity());
        message.setString(from + 2, path);
        return bindTexts(message, from + 3, keys.toArray());
      }

      @Override
      public void read(PreparedStatement message) throws SQLException {
        try (ResultSet row = message.getResultSet()) {
          while (row.next()) {
            kept.put(row.getString("key"), IdempotencyStore.Kept.read(row));
          }
        }
      }
    };
  }

  /**
   * Fails when another is at work on one of the keys; else nobody is until the transaction ends. A
   * key that was used meanwhile fails when its row is inserted.
   */
  Opening hold(String path, Set<String> keys) {
    Object[] locks = keys.stream().map(key -> store.lock(path, key)).toArray();
    return new Opening() {
      @Override
      public String sql() {
        return HOLD;
      }

      @Override
      public int bind(PreparedStatement message, int from) throws SQLException {
        return bindTexts(message, from, locks);
      }

      @Override
      public void read(PreparedStatement message) {
        // It is so, or the message failed.
      }
    };
  }

  private static int bindTexts(PreparedStatement message, int at, Object[] texts)
      throws SQLException {
    message.setArray(at, message.getConnection().createArrayOf("text", texts));
    return at + 1;
  }

  /** The answer kept; see {@link IdempotencyStore#answer}. */
  StoredAnswer answer(IdempotencyStore.Request request, IdempotencyStore.Kept kept) {
    return store.answer(request, kept);
  }

  /** What is to be kept of a request. */
  Gathered.Row row(IdempotencyStore.Request request, StoredAnswer answer) {
    return new Gathered.Row(IdempotencyStore.INSERT, store.row(request, answer));
  }
}
