package org.fairway.platform.privacy;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What may be written into an entry: too narrow for a person's name, an address or a sentence to
 * slip in. Messages do not quote what they refuse: it may be the very thing that must not be
 * written.
 */
public final class AuditNames {

  /** Form of actions, kinds of subject and fields. */
  public static final String NAMES = "[A-Za-z][A-Za-z0-9._-]{0,79}";

  /** Form of a subject's id. */
  public static final String IDS = "[A-Za-z0-9._:/-]{1,120}";

  private static final Pattern NAME = Pattern.compile(NAMES);
  private static final Pattern ID = Pattern.compile(IDS);
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_FIELDS = 1000;

  private AuditNames() {}

  static String name(String what, String value) {
    return require(NAME, what, value);
  }

  static String id(String value) {
    return value == null ? null : require(ID, "subject id", value);
  }

  /** The names sorted and joined, so that one set has one form; null for none. */
  static String fields(Collection<String> names) {
    names.forEach(name -> require(NAME, "field", name));
    String joined = String.join(",", names.stream().sorted().distinct().toList());
    if (joined.length() > LONGEST_FIELDS) {
      throw new IllegalArgumentException("An audit entry names too many fields");
    }
    return joined.isEmpty() ? null : joined;
  }

  /** Text from outside, made fit: unprintable characters become spaces, the rest is cut. */
  static String fit(String text) {
    if (text == null) {
      return null;
    }
    String plain = UNPRINTABLE.matcher(text).replaceAll(" ");
    return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT);
  }

  private static String require(Pattern pattern, String what, String value) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("The audit " + what + " must match " + pattern);
    }
    return value;
  }
}
