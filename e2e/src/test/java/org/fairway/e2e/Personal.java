package org.fairway.e2e;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a journey enters of people: values that mean nobody, are new in each run and occur nowhere
 * else. Each is remembered, so that it can be looked for in places where it must not be.
 */
final class Personal {
  private static final Set<String> OF_ALL = ConcurrentHashMap.newKeySet();
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 7;
  private static final int DAYS_A_YEAR = 365;

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /** What this journey entered. */
  Set<String> values() {
    return Set.copyOf(values);
  }

  /** What all journeys of this run entered so far. */
  static Set<String> ofAll() {
    return Set.copyOf(OF_ALL);
  }

  /** A name, or any other word. */
  String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      word.append(any(CONSONANTS)).append(any(VOWELS));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return entered(word.toString());
  }

  /** Free text in which one word is nobody else's. */
  String text(String beginning) {
    return beginning + " " + word();
  }

  String email() {
    return entered(word().toLowerCase(Locale.ROOT) + "@example.org");
  }

  /** Of the numbers that Ofcom keeps free for drama. */
  String phone() {
    String last = String.valueOf(ThreadLocalRandom.current().nextInt(100, 1000));
    entered("7700900" + last);
    return entered("07700 900" + last);
  }

  /** The birthday of somebody who is that old today, give or take some months. */
  LocalDate born(int years) {
    int days = ThreadLocalRandom.current().nextInt(1, DAYS_A_YEAR);
    LocalDate born = LocalDate.now(java.time.ZoneOffset.UTC).minusYears(years).minusDays(days);
    entered(born.toString());
    return born;
  }

  /** One that no letter reaches: no area begins with these letters. */
  String postcode() {
    String outward = "QX" + ThreadLocalRandom.current().nextInt(10, 100);
    String inward = ThreadLocalRandom.current().nextInt(1, 10) + "" + letter() + letter();
    entered(outward + inward);
    return entered(outward + " " + inward);
  }

  private static char letter() {
    return Character.toUpperCase(any(CONSONANTS));
  }

  private static char any(String letters) {
    return letters.charAt(ThreadLocalRandom.current().nextInt(letters.length()));
  }

  private String entered(String value) {
    values.add(value);
    OF_ALL.add(value);
    return value;
  }
}
