package org.fairway.pathway.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a standard: reference and version, never the reference alone. Sorted by reference, and
 * 1.10 after 1.9.
 *
 * @param reference {@code ST}, {@code FA} (foundation) or {@code AU} (unit) and four digits
 * @param version such as {@code 1.3}
 */
public record StandardKey(String reference, String version) implements Comparable<StandardKey> {
  /** References that there can be. */
  public static final String REFERENCE = "(ST|FA|AU)[0-9]{4}";

  /** Versions that there can be: each is written in one way only. */
  public static final String VERSION = "(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)";

  private static final Pattern REFERENCES = Pattern.compile(REFERENCE);
  private static final Pattern VERSIONS = Pattern.compile(VERSION);
  private static final int MAJOR = 100;
  private static final Comparator<StandardKey> ORDER =
      Comparator.comparing(StandardKey::reference).thenComparingInt(StandardKey::order);

  /** Empty when one of the two cannot be. */
  public static Optional<StandardKey> of(String reference, String version) {
    boolean known = REFERENCES.matcher(reference).matches() && VERSIONS.matcher(version).matches();
    return known ? Optional.of(new StandardKey(reference, version)) : Optional.empty();
  }

  static boolean isReference(String text) {
    return REFERENCES.matcher(text).matches();
  }

  static boolean isVersion(String text) {
    return VERSIONS.matcher(text).matches();
  }

  /** Place of the version among those of its reference. */
  int order() {
    Matcher parts = VERSIONS.matcher(version);
    if (!parts.matches()) {
      throw new IllegalStateException("not a version: " + version);
    }
    return Integer.parseInt(parts.group(1)) * MAJOR + Integer.parseInt(parts.group(2));
  }

  @Override
  public int compareTo(StandardKey other) {
    return ORDER.compare(this, other);
  }
}
