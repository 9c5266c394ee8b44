package org.fairway.metrics.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The maps that are known, by their first day. One comes with the service; an operator lays newer
 * ones into a folder, as {@code icb-2026-04-01.csv} with the columns {@code lsoa21} and {@code
 * icb_ods}. Immutable; safe to share between threads.
 */
public final class AreaMaps {

  /** First day of the boards, and of the map that comes with the service. */
  static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

  private static final Pattern NAME = Pattern.compile("icb-(\\d{4}-\\d{2}-\\d{2})\\.csv");
  private static final Map<String, LocalDate> LAST_DAYS = lastDays();

  private final NavigableMap<LocalDate, Map<String, String>> maps = new TreeMap<>();

  private AreaMaps() {
    Map<String, String> shipped = new HashMap<>();
    AreaFile.shipped().forEach(line -> shipped.put(line.lsoa21(), line.board()));
    maps.put(FIRST, shipped);
  }

  /**
   * The shipped map and those of a folder, if one is given.
   *
   * @throws IllegalArgumentException when a file of the folder is no map; the service does not
   *     start then
   */
  public static AreaMaps of(Optional<Path> folder) {
    AreaMaps maps = new AreaMaps();
    folder.ifPresent(maps::addAll);
    return maps;
  }

  private void addAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("maps of areas cannot be read from " + folder, e);
    }
  }

  private void add(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(file + ": a map is named like icb-2026-04-01.csv");
    }
    Map<String, String> boards = new HashMap<>();
    for (NamedCsvRecord row : AreaFile.file(file)) {
      String lsoa21 = row.findField("lsoa21").orElse("");
      String board = row.findField("icb_ods").orElse("");
      if (!lsoa21.matches("E01\\d{6}") || !board.matches("[A-Z0-9]{3}")) {
        throw new IllegalArgumentException(
            file + " line " + row.getStartingLineNumber() + ": needs lsoa21 and icb_ods");
      }
      boards.put(lsoa21, board);
    }
    maps.put(LocalDate.parse(name.group(1)), boards);
  }

  /** The map of a day; of a day before the first boards, the first one. */
  public AreaMap on(LocalDate day) {
    LocalDate from = Optional.ofNullable(maps.floorKey(day)).orElse(maps.firstKey());
    return new AreaMap(day, from, living(maps.get(from), day));
  }

  private static Map<String, String> living(Map<String, String> boards, LocalDate day) {
    Map<String, String> living = new HashMap<>(boards);
    living.values().removeIf(board -> day.isAfter(LAST_DAYS.getOrDefault(board, LocalDate.MAX)));
    return living;
  }

  private static Map<String, LocalDate> lastDays() {
    Map<String, LocalDate> days = new HashMap<>();
    List<NamedCsvRecord> rows = AreaFile.resource("/reference/icb.csv");
    for (NamedCsvRecord row : rows) {
      if (!row.getField("valid_to").isEmpty()) {
        days.put(row.getField("ods_code"), LocalDate.parse(row.getField("valid_to")));
      }
    }
    return days;
  }
}
