package org.fairway.platform.messaging;

/**
 * What all lanes of a consumer share.
 *
 * @param consumer the service's name in the inbox
 * @param attempts before an event becomes a dead letter, at least 1
 * @param batch events in a transaction at most, at least 1
 */
record LaneSettings(
    String consumer,
    int attempts,
    int batch,
    Perseverance perseverance,
    Meters meters,
    Tracing tracing) {

  static LaneSettings of(MessagingConfig config, Meters meters, Tracing tracing) {
    return new LaneSettings(
        config.consumer(),
        config.retry().attempts(),
        config.batch(),
        new Perseverance(config.retry(), meters),
        meters,
        tracing);
  }

  /** A handler's name in inbox and dead letters. */
  String consumerOf(EventHandler handler) {
    return consumer + "/" + handler.name();
  }
}
