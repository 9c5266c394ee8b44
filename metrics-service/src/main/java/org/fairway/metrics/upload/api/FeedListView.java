package org.fairway.metrics.upload.api;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.upload.Feed;

/** Every table that can be sent. */
@Schema(name = "FeedList", description = "Every table that can be sent")
record FeedListView(@NotNull @Schema(maxItems = 500) List<FeedView> feeds) {

  static FeedListView of(Collection<Feed> feeds) {
    return new FeedListView(feeds.stream().map(FeedView::of).toList());
  }
}
