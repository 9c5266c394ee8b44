package org.fairway.metrics.upload;

import java.util.List;
import org.fairway.metrics.reference.DimensionBook;

/** What the cells of a column may hold, in words. */
public final class FeedWords {

  private FeedWords() {}

  /** In one line, for people. */
  public static String allowed(FeedColumn column) {
    return switch (column.role()) {
      case ORGANISATION -> "an ODS code such as RNA";
      case PERIOD -> "a financial year such as 2024-25";
      case DIMENSION -> values(column.dimension());
      case FIGURE -> Numbers.allowed(column.figure());
      case IGNORED -> "anything; it is not kept";
      case MEASURE -> "a measure of the catalogue, such as SHORTLISTED";
    };
  }

  private static String values(String dimension) {
    List<String> values = DimensionBook.values(dimension);
    if (!values.isEmpty()) {
      return String.join(", ", values);
    }
    return dimension.equals("ethnicCode")
        ? DimensionBook.allowed(dimension)
        : "a code of this form";
  }
}
