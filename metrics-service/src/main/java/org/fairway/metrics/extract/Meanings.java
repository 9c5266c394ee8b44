package org.fairway.metrics.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Organisations;

/** What the fields of each column mean, and what to say of one that means nothing. */
final class Meanings {

  static final int SUBSTANTIVE = 1;
  static final int BANK = 2;
  static final int YES = 1;
  static final int NO = 2;

  /** One full-time equivalent in the number of an fte field, which is one more than its parts. */
  static final int FULL_TIME = 100_000;

  private static final Pattern FTE = Pattern.compile("\\d(\\.\\d{1,5})?|\\.\\d{1,5}");
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private Meanings() {}

  static Meaning coded(Axis axis, Values values) {
    return text -> {
      Optional<String> value = EsrValues.canonical(axis, text);
      if (value.isEmpty()) {
        return Fault.VALUE_UNKNOWN.number();
      }
      int number = values.number(axis, value.get());
      return number == Values.NONE_LEFT ? Fault.TOO_MANY_VALUES.number() : number;
    };
  }

  static Meaning organisation(String expected) {
    return text -> {
      if (text.toUpperCase(Locale.ROOT).equals(expected)) {
        return 1;
      }
      return Organisations.find(text).isPresent()
          ? Fault.ORGANISATION_MISMATCH.number()
          : Fault.ORGANISATION_UNKNOWN.number();
    };
  }

  /** A day as its number since 1970. */
  static int day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(FIRST_DAY)) {
        return Fault.DATE_INVALID.number();
      }
      // Whoever is ahead of UTC may already have tomorrow.
      return day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))
          ? Fault.DATE_IN_FUTURE.number()
          : (int) day.toEpochDay();
    } catch (DateTimeParseException e) {
      return Fault.DATE_INVALID.number();
    }
  }

  /** Hundred-thousandths and one more, so that 0 is left for a blank. */
  static int fte(String text) {
    return FTE.matcher(text).matches()
        ? new BigDecimal(text).movePointRight(5).intValueExact() + 1
        : Fault.NUMBER_INVALID.number();
  }

  /** Whether somebody is one, as {@link #YES} or {@link #NO}. */
  static int yesOrNo(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "YES", "Y", "TRUE", "1" -> YES;
      case "NO", "N", "FALSE", "0" -> NO;
      default -> Fault.VALUE_UNKNOWN.number();
    };
  }

  static int employment(String text) {
    return text.toUpperCase(Locale.ROOT).startsWith("BANK") ? BANK : SUBSTANTIVE;
  }

  /** What would have been right, in words. */
  static String detail(Fault fault, EsrColumn column, Axis axis, String organisation) {
    return switch (fault) {
      case VALUE_UNKNOWN ->
          "allowed: " + (axis == null ? "Yes, No" : DimensionBook.allowed(axis.dimension()));
      case TOO_MANY_VALUES ->
          "more different values than the " + column.header() + " of one employer can have";
      case ORGANISATION_UNKNOWN ->
          "not the ODS code of a trust or board; every line is about " + organisation;
      case ORGANISATION_MISMATCH ->
          "every line is about " + organisation + ", the organisation of the request";
      case DATE_INVALID -> "a day such as 2025-03-31, year first, from 2000 on";
      case DATE_IN_FUTURE -> "a snapshot is of a day that has been";
      case NUMBER_INVALID -> "a decimal from 0 to 9.99999";
    };
  }
}
