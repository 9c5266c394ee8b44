package org.fairway.metrics.upload;

import java.util.stream.Collectors;

/** The header of a feed in one line, for error messages. */
final class HeaderHint {

  private static final int SHOWN = 20;

  private HeaderHint() {}

  static String of(Feed feed) {
    String names =
        feed.columns().stream()
            .limit(SHOWN)
            .map(FeedColumn::header)
            .collect(Collectors.joining(", "));
    return feed.columns().size() > SHOWN ? names + " ..." : names;
  }
}
