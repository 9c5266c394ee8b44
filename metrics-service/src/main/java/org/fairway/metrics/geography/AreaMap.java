package org.fairway.metrics.geography;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The boards of a day.
 *
 * @param on the day
 * @param validFrom first day of the map that holds on it
 * @param boards ODS code of the board by LSOA of 2021; an area whose board is gone by that day, and
 *     whose new one no map tells, is absent
 */
public record AreaMap(LocalDate on, LocalDate validFrom, Map<String, String> boards) {

  /** Group of areas that the map of the day gives to no board. */
  public static final String NOT_MAPPED = "NOT_MAPPED";

  public AreaMap {
    boards = Map.copyOf(boards);
  }

  /** The board of an area; empty when the map knows none. */
  public Optional<String> board(String lsoa21) {
    return Optional.ofNullable(boards.get(lsoa21));
  }

  /** The areas of a board. */
  public Set<String> areas(String board) {
    return boards.keySet().stream()
        .filter(lsoa21 -> boards.get(lsoa21).equals(board))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a group by board hangs on: its areas, or of those that are not mapped all that are. */
  public Set<String> told(String group) {
    return group.equals(NOT_MAPPED) ? boards.keySet() : areas(group);
  }

  /** How many areas of a board lie in each decile of deprivation, 1 the most deprived. */
  public SortedMap<Integer, Long> deciles(String board) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    areas(board)
        .forEach(
            lsoa21 ->
                Deprivation.decile(lsoa21)
                    .ifPresent(decile -> counts.merge(decile, 1L, Long::sum)));
    return counts;
  }
}
