package org.fairway.platform.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of outbox, relay, inbox and dead letters. */
@ConfigMapping(prefix = "fairway.messaging")
public interface MessagingConfig {

  /** Topic of this service's events. */
  @WithDefault("${fairway.role-prefix:${fairway.database}}.events")
  String topic();

  /**
   * Other topics for some events: the longest prefix of the event type wins, for example {@code
   * fairway.messaging.routes."org.example.secret"=secret.events}.
   */
  Map<String, String> routes();

  /** Classification of an event's data, told on the event. */
  @WithDefault("pseudonymous")
  String classification();

  /** Other classifications by prefix of the event type, as with {@link #routes()}. */
  Map<String, String> classifications();

  /** Topics to listen to, comma separated; none: this service does not listen. */
  Optional<List<String>> consume();

  /** Name in the inbox and consumer group. */
  @WithDefault("${quarkus.application.name}")
  String consumer();

  /** CloudEvents source. */
  @WithDefault("/${quarkus.application.name}")
  String source();

  /** What precedes the event type in the CloudEvents attribute dataschema. */
  @WithDefault("urn:fairway:event:")
  String schemaBase();

  /** Topic that tells of dead letters. */
  @WithDefault("${fairway.role-prefix:${fairway.database}}.dead-letters")
  String deadLetterTopic();

  /** Put before every topic and group name, so that several installations can share a broker. */
  Optional<String> topicPrefix();

  /** Tenant that holds dead letters whose own tenant cannot be read: its operators see them. */
  @WithDefault("PLATFORM")
  String platformTenant();

  /** How many events share a transaction at most. */
  @WithDefault("200")
  int batch();

  /** Attempts to take an event. */
  Retry retry();

  /** Publishing. */
  Relay relay();

  /** Retrying failed events. */
  interface Retry {
    /** Attempts before an event becomes a dead letter; faults of the database do not count. */
    @WithDefault("5")
    int attempts();

    /** Pause after the first failure; it doubles each time. */
    @WithDefault("100ms")
    Duration first();

    /** Longest pause. */
    @WithDefault("10s")
    Duration longest();
  }

  /** The relay from outbox to broker. */
  interface Relay {
    /** False: this instance does not publish. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between looks at an empty outbox. */
    @WithDefault("25ms")
    Duration pollInterval();

    /** Rows published in one transaction. */
    @WithDefault("1000")
    int batch();

    /** How long an event may wait for its acknowledgement until it counts as not sent. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** Longest pause while the database is away, and longest rest of what was not acknowledged. */
    @WithDefault("5s")
    Duration longestPause();

    /** How long sent rows are kept. */
    @WithDefault("7d")
    Duration retention();

    /**
     * Classifications of which no copy is kept: their rows are deleted as soon as they are sent,
     * and a dead letter holds only where its message lies.
     */
    @WithDefault("special-category")
    Optional<List<String>> erase();
  }
}
