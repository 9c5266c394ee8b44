package org.fairway.metrics.extract;

import java.time.LocalDate;

/** Days as numbers such as 20250331, which are in the days' order. */
final class IsoDay {

  private static final int LENGTH = 10;
  private static final int YEAR = 10_000;
  private static final int MONTH = 100;
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IsoDay() {}

  /** Reads {@code 2025-03-31}; below zero when it is no day. A 29 February is taken in any year. */
  static int read(byte[] bytes, int from, int to) {
    if (to - from != LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return -1;
    }
    int year = digits(bytes, from, 4);
    int month = digits(bytes, from + 5, 2);
    int day = digits(bytes, from + 8, 2);
    boolean good = year > 0 && month > 0 && month <= 12 && day > 0 && day <= LENGTHS[month - 1];
    return good ? year * YEAR + month * MONTH + day : -1;
  }

  private static int digits(byte[] bytes, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static int ofEpochDay(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
  }
}
