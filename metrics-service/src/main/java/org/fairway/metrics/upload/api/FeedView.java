package org.fairway.metrics.upload.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.upload.Feed;
import org.fairway.metrics.upload.FeedColumn;
import org.fairway.metrics.upload.FeedWords;

/** A table that can be sent, and its columns. */
@Schema(name = "Feed", description = "A table that can be sent, and its columns")
record FeedView(
    @NotNull @Schema(maxLength = 40, pattern = "[a-z][a-z-]*", examples = "recruitment")
        String feed,
    @NotNull @Schema(maxLength = 60, description = "Version of this description") String version,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}", description = "First period")
        String effectiveFrom,
    @NotNull @Schema(maxLength = 100) String title,
    @NotNull @Schema(maxLength = 1000, description = "What a row is") String about,
    @NotNull @Schema(maxItems = 1000) List<ColumnView> columns) {

  /** A column of a table. */
  @Schema(name = "FeedColumn", description = "A column of a table")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ColumnView(
      @NotNull @Schema(maxLength = 100) String header,
      @NotNull FeedColumn.Role role,
      @Schema(maxLength = 60, description = "What the figure counts; absent when the row says so")
          String measure,
      @Schema(maxLength = 40, description = "What the value tells apart") String dimension,
      @NotNull @Schema(maxLength = 1000) String about,
      @NotNull @Schema(maxLength = 2000, description = "In words") String allowed) {

    static ColumnView of(FeedColumn column) {
      return new ColumnView(
          column.header(),
          column.role(),
          column.measure(),
          column.dimension(),
          column.about(),
          FeedWords.allowed(column));
    }
  }

  static FeedView of(Feed feed) {
    return new FeedView(
        feed.name(),
        feed.version(),
        feed.effectiveFrom().toString(),
        feed.title(),
        feed.about(),
        feed.columns().stream().map(ColumnView::of).toList());
  }
}
