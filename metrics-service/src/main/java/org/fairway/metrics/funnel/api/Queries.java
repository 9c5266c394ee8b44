package org.fairway.metrics.funnel.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Reads values of a query; what cannot be read is a 400 that says how it is written. */
final class Queries {

  private Queries() {}

  /** A day; null for none. */
  static LocalDate day(String name, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problems.invalid(
          new Violation("query." + name, "date-invalid", "a day such as 2025-04-01"));
    }
  }

  static GroupBy groupBy(String text) {
    String allowed =
        Arrays.stream(GroupBy.values()).map(GroupBy::parameter).collect(Collectors.joining(", "));
    return GroupBy.of(text).orElseThrow(() -> unknown("groupBy", allowed));
  }

  /** A constant; null for none. */
  static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    if (text == null) {
      return null;
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    throw unknown(name, allowed);
  }

  static RuntimeException missing(String name, String detail) {
    return Problems.invalid(new Violation("query." + name, "value-missing", detail));
  }

  private static RuntimeException unknown(String name, String allowed) {
    return Problems.invalid(new Violation("query." + name, "value-unknown", "allowed: " + allowed));
  }
}
