package org.fairway.e2e;

import java.util.Collection;
import java.util.List;

/** What a {@link Chain} enters of people, and what must be found nowhere but in its own place. */
final class PersonalValues {
  private static final List<String> ALL =
      List.of(
          Chain.GIVEN_NAME,
          Chain.FAMILY_NAME,
          Chain.EMAIL,
          Chain.BORN,
          Chain.NOTE,
          Chain.PARTNER_EMAIL,
          Chain.USER_EMAIL,
          Chain.PARTNER_NAME);

  private PersonalValues() {}

  /** Those that occur in one of the texts, in any case of letters. */
  static List<String> in(Collection<String> texts) {
    return ALL.stream()
        .filter(value -> texts.stream().anyMatch(text -> contains(text, value)))
        .toList();
  }

  private static boolean contains(String text, String value) {
    int last = text.length() - value.length();
    for (int at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, value, 0, value.length())) {
        return true;
      }
    }
    return false;
  }
}
