package org.fairway.metrics.upload;

import java.util.stream.Collectors;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/** What the cells of a column may hold, in words. */
public final class FeedWords {

  private FeedWords() {}

  /** In one line, for people. */
  public static String allowed(FeedColumn column) {
    return switch (column.role()) {
      case ORGANISATION -> "an ODS code such as RNA";
      case PERIOD -> "a financial year such as 2024-25";
      case DIMENSION -> DimensionBook.allowed(column.dimension());
      case FIGURE -> Numbers.allowed(column.figure());
      case IGNORED -> "anything; it is not kept";
      case MEASURE ->
          Measures.all().stream().map(Measure::name).collect(Collectors.joining(", "));
    };
  }
}
