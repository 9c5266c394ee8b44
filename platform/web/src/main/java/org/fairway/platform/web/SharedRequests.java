package org.fairway.platform.web;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Does {@link SharedOperation}s: those of one caller that come at the same moment, together. */
@ApplicationScoped
class SharedRequests {
  private static final Logger LOG = Logger.getLogger(SharedRequests.class);
  private static final int MOST = 50;
  // Longer than any message takes.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final List<SharedOperation<?, ?>> operations;
  private final OneMessage message;
  private final SharedKeys keys;
  private final Gathered gathered;
  private final WebMeters meters;
  private final Together<Room, Asked> asking = new Together<>(MOST, LONGEST);
  private final Together<Room, Written> storing = new Together<>(MOST, LONGEST);

  SharedRequests(
      @All List<SharedOperation<?, ?>> operations,
      OneMessage message,
      SharedKeys keys,
      Gathered gathered,
      WebMeters meters) {
    this.operations = operations;
    this.message = message;
    this.keys = keys;
    this.gathered = gathered;
    this.meters = meters;
  }

  private record Room(Object walls, SharedOperation<?, ?> operation, String path) {}

  private static final class Asked {
    private final IdempotencyStore.Request request;
    private final Object key;
    // Of the message that was last; one that was given up may still answer.
    private volatile Told told;

    Asked(IdempotencyStore.Request request, Object key) {
      this.request = request;
      this.key = key;
    }
  }

  private record Told(IdempotencyStore.Kept before, Object answer) {}

  private record Written(String idempotencyKey, Object key, List<Gathered.Row> rows) {}

  /**
   * Answers a request together with others.
   *
   * @param parameters of the operation
   * @param work the operation itself
   * @return null when it has to be done alone; nothing of it stands then
   */
  StoredAnswer answer(
      IdempotencyStore.Request request, Object[] parameters, Callable<StoredAnswer> work)
      throws Exception {
    for (SharedOperation<?, ?> operation : operations) {
      Object key = operation.key(parameters);
      if (key != null) {
        return answer(operation, request, key, work);
      }
    }
    return null;
  }

  private StoredAnswer answer(
      SharedOperation<?, ?> operation,
      IdempotencyStore.Request request,
      Object key,
      Callable<StoredAnswer> work)
      throws Exception {
    Room room = new Room(message.room(), operation, request.path());
    Asked asked = new Asked(request, key);
    asking.doTogether(room, asked, all -> ask(operation, request.path(), all));
    Told told = asked.told;
    if (told.before() != null) {
      StoredAnswer before = keys.answer(request, told.before());
      meters.replayed();
      return before;
    }
    gathered.open(key, told.answer());
    StoredAnswer answer;
    List<Gathered.Row> rows;
    try {
      answer = work.call();
      gathered.add(keys.row(request, answer));
    } finally {
      rows = gathered.close();
    }
    return stored(room, new Written(request.key(), key, rows)) ? answer : null;
  }

  @SuppressWarnings("unchecked") // all keys in a room are of its operation
  private <K, A> void ask(SharedOperation<K, A> operation, String path, List<Asked> all)
      throws SQLException {
    Map<String, IdempotencyStore.Kept> kept = new HashMap<>();
    Map<K, A> told = new HashMap<>();
    // Keys last: whoever is repeated finds its answer, whatever has become of the rest since then.
    message.ask(
        Opening.of(
            operation.question(each(all, asked -> (K) asked.key), told),
            keys.question(path, each(all, asked -> asked.request.key()), kept)));
    for (Asked asked : all) {
      asked.told = new Told(kept.get(asked.request.key()), told.get(asked.key));
    }
  }

  /** Whether it stands. If not, something was in the way that is judged when it is done alone. */
  private boolean stored(Room room, Written written) {
    try {
      storing.doTogether(room, written, all -> store(room.operation(), room.path(), all));
      meters.storedTogether();
      return true;
    } catch (SQLException e) {
      LOG.debugf("a request is done alone: state %s", e.getSQLState());
      meters.storedAlone();
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private <K> void store(SharedOperation<K, ?> operation, String path, List<Written> all)
      throws SQLException {
    message.write(
        Opening.of(
            keys.hold(path, each(all, Written::idempotencyKey)),
            operation.hold(each(all, written -> (K) written.key())),
            rows(all)));
  }

  /** Those of a table together, tables in the order in which they are first written. */
  private static Opening rows(List<Written> all) {
    Map<Insert, List<Object[]>> tables = new LinkedHashMap<>();
    for (Written written : all) {
      for (Gathered.Row row : written.rows()) {
        tables.computeIfAbsent(row.insert(), table -> new ArrayList<>()).add(row.values());
      }
    }
    return Opening.of(
        tables.entrySet().stream()
            .map(table -> table.getKey().rows(table.getValue()))
            .toArray(Opening[]::new));
  }

  private static <T, K> Set<K> each(List<T> all, Function<T, K> part) {
    return all.stream().map(part).collect(Collectors.toSet());
  }
}
