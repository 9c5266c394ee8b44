package org.fairway.platform.messaging;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that has happened to an aggregate, to be told to other services.
 *
 * @param type reverse domain name with a version, such as {@code org.example.order.placed.v1}
 * @param subject id of the aggregate, at most 200 characters; events of one subject keep their
 *     order
 * @param aggregateVersion version of the aggregate after the change, 0 or more; consumers order by
 *     it
 * @param data what is written as JSON; ids, codes, times and pseudonyms only, since brokers keep
 *     copies
 */
public record OutgoingEvent(String type, String subject, long aggregateVersion, Object data) {
  private static final Pattern TYPE =
      Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+\\.v[1-9][0-9]{0,3}");
  private static final int LONGEST_SUBJECT = 200;

  /** Refuses with {@link IllegalArgumentException} what no consumer could read. */
  public OutgoingEvent {
    if (type == null || !TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "an event type is a dotted lower-case name that ends in .v1, .v2 ...");
    }
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("an event needs a subject of 1 to 200 characters");
    }
    if (aggregateVersion < 0) {
      throw new IllegalArgumentException("an aggregate version is not negative");
    }
    Objects.requireNonNull(data, "an event needs data");
  }

  /** The kind of aggregate: the word before the last two, {@code order} in the example above. */
  String aggregateType() {
    String[] words = type.split("\\.");
    return words[Math.max(0, words.length - 3)];
  }
}
