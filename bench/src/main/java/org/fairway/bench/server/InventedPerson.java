package org.fairway.bench.server;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Somebody who does not exist, the same for the same number. Names of syllables, a day of birth of
 * twenty thousand, a contact of their own: people who were all alike would each be compared with
 * all the others, as people of a care system are not.
 */
public record InventedPerson(String given, String family, LocalDate born, String email) {
  private static final String[] FIRST = {
    "Ba", "De", "Fi", "Go", "Hu", "Ja", "Ke", "Li", "Mo", "Nu", "Pa", "Re", "Si", "To", "Vu", "Wa"
  };
  private static final String[] NEXT = {
    "lan", "ber", "dis", "fon", "gur", "kam", "let", "min", "nos", "pur", "rak", "sel", "tim", "vor"
  };
  private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
  private static final int DAYS = 20_000;

  /** The one of that number. */
  public static InventedPerson of(int number) {
    SplittableRandom random = new SplittableRandom(number * 7919L + 17);
    return new InventedPerson(
        name(random, 2),
        name(random, 3),
        OLDEST.plusDays(random.nextInt(DAYS)),
        String.format(Locale.ROOT, "person-%d@person.example", number));
  }

  private static String name(SplittableRandom random, int syllables) {
    StringBuilder name = new StringBuilder(FIRST[random.nextInt(FIRST.length)]);
    for (int i = 1; i < syllables; i++) {
      name.append(NEXT[random.nextInt(NEXT.length)]);
    }
    return name.toString();
  }
}
