package org.fairway.platform.messaging;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What the broker did not take lately, and for how long it is passed over, so that rows that cannot
 * be sent do not fill every round. Whole aggregates rest, or whole topics: order is kept. Not for
 * several threads.
 */
final class Stalls {
  /** That many aggregates of a topic failing and none succeeding: it is the topic's fault. */
  private static final int TOPIC_AT_FAULT = 10;

  private final Map<OutboxRow.Aggregate, Rest> aggregates = new HashMap<>();
  private final Map<String, Rest> topics = new HashMap<>();
  private final Duration first;
  private final Duration longest;
  private final LongSupplier nanos;

  /** Rests double from the first to the longest. */
  Stalls(Duration first, Duration longest, LongSupplier nanos) {
    this.first = first;
    this.longest = longest;
    this.nanos = nanos;
  }

  /** What the next round is to leave out. */
  Resting resting() {
    return new Resting(resting(topics), resting(aggregates));
  }

  private <K> List<K> resting(Map<K, Rest> rests) {
    long now = nanos.getAsLong();
    return rests.entrySet().stream()
        .filter(entry -> entry.getValue().until - now > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Learns from a round: its rows, and the positions of those that were acknowledged. */
  void learn(List<OutboxRow> rows, Set<Long> sent) {
    rows.stream()
        .collect(groupingBy(OutboxRow::topic))
        .forEach((topic, some) -> learn(topic, some, sent));
  }

  private void learn(String topic, List<OutboxRow> rows, Set<Long> sent) {
    Set<OutboxRow.Aggregate> tried = new HashSet<>();
    Set<OutboxRow.Aggregate> failed = new HashSet<>();
    boolean anySent = false;
    for (OutboxRow row : rows) {
      tried.add(row.aggregate());
      if (sent.contains(row.position())) {
        anySent = true;
      } else {
        failed.add(row.aggregate());
      }
    }
    aggregates.keySet().removeAll(tried.stream().filter(one -> !failed.contains(one)).toList());
    if (!anySent && (topics.containsKey(topic) || failed.size() >= TOPIC_AT_FAULT)) {
      aggregates.keySet().removeAll(List.copyOf(tried));
      rest(topics, Set.of(topic));
    } else {
      topics.remove(topic);
      rest(aggregates, failed);
    }
  }

  private <K> void rest(Map<K, Rest> rests, Collection<K> keys) {
    keys.forEach(key -> rests.computeIfAbsent(key, any -> new Rest()).again());
  }

  private final class Rest {
    private final Pauses pauses = new Pauses(first, longest);
    private long until;

    void again() {
      until = nanos.getAsLong() + Duration.ofMillis(pauses.lengthOfNext()).toNanos();
    }
  }

  /** Topics and aggregates whose rows wait. */
  record Resting(List<String> topics, List<OutboxRow.Aggregate> aggregates) {
    static final Resting NONE = new Resting(List.of(), List.of());

    boolean any() {
      return !topics.isEmpty() || !aggregates.isEmpty();
    }
  }
}
