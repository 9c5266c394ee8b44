package org.fairway.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether a text of the query can be read as the type that is declared. */
final class QueryValues {
  private static final int LAST_YEAR = 9999;
  private static final long LARGEST = 9_007_199_254_740_991L;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,18})?");
  private static final Pattern TRUTH = Pattern.compile("true|false");

  private record Reader(String expectation, Function<String, Object> read) {}

  private static final Reader INT =
      new Reader("A whole number of at most 32 bits is expected here.", Integer::valueOf);
  private static final Reader LONG =
      new Reader("A whole number of at most 53 bits is expected here.", QueryValues::whole);
  private static final Reader BOOLEAN = new Reader("One of: [true, false].", QueryValues::truth);

  private static final Map<Class<?>, Reader> READERS =
      Map.of(
          int.class, INT,
          Integer.class, INT,
          long.class, LONG,
          Long.class, LONG,
          BigDecimal.class, new Reader("A number is expected here: 0.75.", QueryValues::decimal),
          boolean.class, BOOLEAN,
          Boolean.class, BOOLEAN,
          UUID.class, new Reader("A UUID is expected here.", QueryValues::id),
          LocalDate.class, new Reader("A date is expected here: 2026-01-31.", QueryValues::day),
          Instant.class,
              new Reader("A time is expected here: 2026-01-31T09:00:00Z.", QueryValues::time));

  private QueryValues() {}

  /** No larger than what every program that reads JSON can hold, as the descriptions say. */
  private static Long whole(String text) {
    long number = Long.parseLong(text);
    if (number > LARGEST || number < -LARGEST) {
      throw new IllegalArgumentException("at most 53 bits");
    }
    return number;
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("digits with at most one point");
    }
    return new BigDecimal(text);
  }

  private static UUID id(String text) {
    if (!IdRules.isWritten(text)) {
      throw new IllegalArgumentException("a UUID has 36 characters");
    }
    return UUID.fromString(text);
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    return bounded(day, day);
  }

  private static Instant time(String text) {
    Instant time = Instant.parse(text);
    return bounded(time, time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Years that are longer no database stores. */
  private static <T> T bounded(T value, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year has four digits");
    }
    return value;
  }

  private static Boolean truth(String text) {
    if (!TRUTH.matcher(text).matches()) {
      throw new IllegalArgumentException("true or false");
    }
    return Boolean.valueOf(text);
  }

  static boolean fits(Class<?> type, String text) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .anyMatch(c -> ((Enum<?>) c).name().equals(text));
    }
    Reader reader = READERS.get(type);
    try {
      return reader == null || reader.read().apply(text) != null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  static String expectation(Class<?> type) {
    return type.isEnum()
        ? "One of: " + Arrays.toString(type.getEnumConstants()) + "."
        : READERS.get(type).expectation();
  }
}
