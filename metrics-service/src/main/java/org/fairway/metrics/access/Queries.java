package org.fairway.metrics.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Reads values of a query; what cannot be read is a 400 that says how it is written. */
public final class Queries {

  private Queries() {}

  /** A day; null for none. */
  public static LocalDate day(String name, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problems.invalid(
          new Violation("query." + name, "date-invalid", "a day such as 2025-04-01"));
    }
  }

  /** A constant; null for none. */
  public static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    if (text == null) {
      return null;
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    throw unknown(
        name,
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  /** Something that has to be given. */
  public static RuntimeException missing(String name, String detail) {
    return Problems.invalid(new Violation("query." + name, "value-missing", detail));
  }

  /**
   * A value that there is not.
   *
   * @param allowed the values that there are, with commas between them
   */
  public static RuntimeException unknown(String name, String allowed) {
    return Problems.invalid(new Violation("query." + name, "value-unknown", "allowed: " + allowed));
  }
}
