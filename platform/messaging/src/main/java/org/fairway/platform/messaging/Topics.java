package org.fairway.platform.messaging;

import java.util.List;

/** Names of topics as the broker knows them. */
final class Topics {
  private Topics() {}

  static List<String> consumed(MessagingConfig config) {
    String prefix = config.topicPrefix().orElse("");
    return config.consume().orElse(List.of()).stream()
        .map(topic -> prefix + topic.strip())
        .toList();
  }
}
