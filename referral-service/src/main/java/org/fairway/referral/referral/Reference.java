package org.fairway.referral.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A referral's name for people to read aloud, for example {@code BC-7K3M-2Q}: two characters for
 * the integrated care system, five random ones (28 million per system), and a check character.
 *
 * <p>The alphabet has 31 characters, without 0, 1, I, L and O. As 31 is prime and every position
 * has its own weight, the check character catches every wrong single character and every swap of
 * two characters, wherever they stand.
 *
 * @param value the canonical form, upper case with hyphens; always valid
 */
public record Reference(String value) {

  static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final int TRIES = 20;

  /**
   * Accepts the canonical form only.
   *
   * @throws IllegalArgumentException when the form or the check character is wrong
   */
  public Reference {
    if (!value.matches("[2-9A-Z]{2}-[2-9A-Z]{4}-[2-9A-Z]{2}") || !valid(compact(value))) {
      throw new IllegalArgumentException("Not a referral reference");
    }
  }

  /** Mints one at random; {@code prefix} is two characters of the alphabet. */
  static Reference mint(String prefix, RandomGenerator random) {
    StringBuilder chars = new StringBuilder(prefix);
    while (chars.length() < LENGTH - 1) {
      chars.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Reference(hyphenate(chars.append(check(chars)).toString()));
  }

  /**
   * Mints until one is free.
   *
   * @throws IllegalStateException when {@value #TRIES} were taken: the system has too many
   *     referrals
   */
  static Reference mintFree(String prefix, RandomGenerator random, Predicate<Reference> taken) {
    return Stream.generate(() -> mint(prefix, random))
        .limit(TRIES)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free reference begins with " + prefix));
  }

  /**
   * Reads what a person typed: case, spaces and hyphens do not matter.
   *
   * @return empty when a character is not in the alphabet or the check character is wrong
   */
  public static Optional<Reference> parse(String typed) {
    String compact = compact(typed).toUpperCase(Locale.ROOT);
    return valid(compact) ? Optional.of(new Reference(hyphenate(compact))) : Optional.empty();
  }

  private static boolean valid(String compact) {
    return compact.length() == LENGTH
        && compact.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(compact) == compact.charAt(LENGTH - 1);
  }

  /** The last character: what makes the weighted sum of all eight a multiple of 31. */
  private static char check(CharSequence chars) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (i + 2) * ALPHABET.indexOf(chars.charAt(i));
    }
    return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
  }

  private static String compact(String typed) {
    return typed.replaceAll("[\\s-]", "");
  }

  private static String hyphenate(String compact) {
    return compact.substring(0, 2) + "-" + compact.substring(2, 6) + "-" + compact.substring(6);
  }

  @Override
  public String toString() {
    return value;
  }
}
