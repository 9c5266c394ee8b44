package org.fairway.pathway.ats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agenda for Change bands in their order, lowest first. */
public final class Bands {

  private static final List<String> ORDER =
      List.of("1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "VSM");

  private Bands() {}

  /** The highest of those that are known. */
  public static Optional<String> highest(Stream<String> bands) {
    return bands.filter(ORDER::contains).max(Bands::compare);
  }

  private static int compare(String one, String other) {
    return Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other));
  }

  public static boolean isHigher(String one, String other) {
    return compare(one, other) > 0;
  }
}
