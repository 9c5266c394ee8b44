package org.fairway.metrics.extract;

import java.nio.charset.StandardCharsets;
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

  /** Outside England, or of an older census: an area for which there is no decile. */
  static final int UNKNOWN = 0;

  private static final int LENGTH = 9;

  /** Small areas of the other nations, and what the postcode directory has where there is none. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(W01|S01|N00|N20|N21)\\d{6}|95[A-Z]{2}\\d{2}[A-Z]\\d|[EWSNLM]99999999|L93000001|M83000003",
          Pattern.CASE_INSENSITIVE);

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
    return Deprivation.isGivenOut(number) ? Deprivation.decile(number) : other(row);
  }

  /** The number behind {@code E01}, or below 0. */
  private static int number(byte[] bytes, int from, int to) {
    if (to - from != LENGTH
        || (bytes[from] != 'E' && bytes[from] != 'e')
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
    boolean unknown =
        ELSEWHERE.matcher(text).matches()
            || DimensionBook.value("ethnicGroup", text).filter("UNKNOWN"::equals).isPresent();
    return unknown ? UNKNOWN : NO_AREA;
  }
}
