package org.fairway.referral.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The present, as the service keeps it. */
public final class Moment {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final int LONGEST_LIFE = 130;

  private Moment() {}

  /** Now, in whole milliseconds: what is stored equals what is told. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The day it is in England: agreements begin and end there. */
  public static LocalDate today() {
    return LocalDate.now(ENGLAND);
  }

  /** True of a day so long ago that nobody who lived then is alive (130 years); null is none. */
  public static boolean beforeLiving(LocalDate day) {
    return day != null && day.isBefore(today().minusYears(LONGEST_LIFE));
  }
}
