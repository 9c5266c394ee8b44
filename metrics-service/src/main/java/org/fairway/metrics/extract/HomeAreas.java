package org.fairway.metrics.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairway.metrics.geography.Deprivation;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Reads the small areas that staff live in to deciles of deprivation: the area itself is not kept.
 * There are too many of them to be learnt by their spelling, so each is read as a number.
 */
final class HomeAreas {

  /** What is there is no code of an area. */
  static final int NO_AREA = -1;

  /** Outside England, or of an older census: known to be an area, and no decile for it. */
  static final int UNKNOWN = 0;

  private static final int LENGTH = 9;

  /** Wales, Scotland, Northern Ireland by both its censuses, and what stands for no area. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "[WS]01\\d{6}|N\\d{8}|95[A-Z]{2}\\d{2}[A-Z]\\d|[EWSLM]99999999|L93000001|M83000003");

  private final int place;

  HomeAreas(EsrHeader header) {
    this.place = header.place(EsrColumn.LSOA21);
  }

  /** Whether the file tells them. */
  boolean areTold() {
    return place >= 0;
  }

  /** Decile of the row's area from 1 to 10, {@link #UNKNOWN} or {@link #NO_AREA}. */
  int decile(Fields row) {
    if (row.strip(place)) {
      return UNKNOWN;
    }
    int number = number(row.bytes, row.from[place], row.to[place]);
    return Deprivation.mayBe(number) ? Deprivation.decile(number) : other(row);
  }

  /** The number behind {@code E01}, or below 0. */
  private static int number(byte[] bytes, int from, int to) {
    if (to - from != LENGTH
        || bytes[from] != 'E'
        || bytes[from + 1] != '0'
        || bytes[from + 2] != '1') {
      return NO_AREA;
    }
    int number = 0;
    for (int i = from + 3; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NO_AREA;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int other(Fields row) {
    int from = row.from[place];
    String text = new String(row.bytes, from, row.to[place] - from, StandardCharsets.UTF_8);
    byte[] capitals = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    int number = number(capitals, 0, capitals.length);
    if (Deprivation.mayBe(number)) {
      return Deprivation.decile(number);
    }
    boolean unknown =
        ELSEWHERE.matcher(text.toUpperCase(Locale.ROOT)).matches()
            || DimensionBook.value("ethnicGroup", text).filter("UNKNOWN"::equals).isPresent();
    return unknown ? UNKNOWN : NO_AREA;
  }
}
