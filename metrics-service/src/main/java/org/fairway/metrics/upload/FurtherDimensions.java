package org.fairway.metrics.upload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.DimensionBook;

/** A column for each dimension that a feed does not describe itself, so that none is forgotten. */
final class FurtherDimensions {

  /** What is said of such a column. */
  static final String ABOUT = "As the catalogue says";

  private FurtherDimensions() {}

  static void addTo(List<FeedColumn> columns) {
    Set<String> missing = new TreeSet<>(DimensionBook.names());
    columns.forEach(column -> missing.remove(String.valueOf(column.dimension())));
    Set<String> taken =
        columns.stream().flatMap(column -> column.also().stream()).collect(Collectors.toSet());
    for (String dimension : missing) {
      String header = snake(dimension);
      if (!taken.contains(header)) {
        columns.add(column(header, dimension));
      }
    }
  }

  private static FeedColumn column(String header, String dimension) {
    return new FeedColumn(
        header,
        Set.of(header),
        FeedColumn.Role.DIMENSION,
        dimension,
        Map.of(),
        null,
        null,
        Map.of(),
        ABOUT,
        Set.of());
  }

  /** {@code ethnicGroup} as columns are called: {@code ethnic_group}. */
  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
