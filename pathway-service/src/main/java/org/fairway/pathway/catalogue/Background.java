package org.fairway.pathway.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a file is compared with.
 *
 * @param live standards of the catalogue that would be replaced
 * @param liveAsAt day of its publication
 * @param today by the clock of England
 * @param shrunkAccepted the sender says that the catalogue really became so much smaller
 */
record Background(
    Set<StandardKey> live,
    LocalDate liveAsAt,
    LocalDate today,
    Limits limits,
    boolean shrunkAccepted) {

  /**
   * Bounds that a deployment may move.
   *
   * @param highestFunding pounds; the upper end of the highest funding band
   * @param shrunkPercent how many percent of the live standards a file may lack
   */
  record Limits(int highestFunding, int shrunkPercent) {}
}
