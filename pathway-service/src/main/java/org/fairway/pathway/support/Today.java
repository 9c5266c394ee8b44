package org.fairway.pathway.support;

import java.time.LocalDate;
import java.time.ZoneId;

/** The date where the pathways are. */
public final class Today {
  /** Days begin and end by the clock of England. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Today() {}

  public static LocalDate inEngland() {
    return LocalDate.now(ZONE);
  }
}
