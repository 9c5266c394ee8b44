package org.fairway.platform.testing.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request that must be refused.
 *
 * @param what is wrong with it, for messages
 * @param target path and query
 * @param headers all but the token
 * @param body null for none
 * @param pointer what the answer must name: a JSON pointer, {@code query.x} or {@code path.x}; null
 *     where the mistake has no place
 */
record Spoiled(
    String what, String target, Map<String, String> headers, byte[] body, String pointer) {
  private static final int SHOWN = 60;

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A value, cut for messages. */
  static String cut(String value) {
    return value.length() > SHOWN
        ? value.substring(0, SHOWN) + "... (" + value.length() + " characters)"
        : value;
  }
}
