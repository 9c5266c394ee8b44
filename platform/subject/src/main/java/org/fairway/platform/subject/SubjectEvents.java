package org.fairway.platform.subject;

import java.time.Instant;
import java.util.UUID;

/** What services say to each other about erasures. */
final class SubjectEvents {

  static final String ERASED = "org.fairway.person.erased.v1";

  private SubjectEvents() {}

  /** Type of the answer of a service, such as {@code pathway-service}. */
  static String forgotten(String service) {
    return "org.fairway." + service.replace("-service", "") + ".person-forgotten.v1";
  }

  /** The part of person.erased that matters here. */
  record Erased(UUID erasureId, String person) {}

  /** The answer: this service has erased what it kept; {@code records} of them, perhaps none. */
  record Forgotten(UUID erasureId, String service, int records, Instant forgottenAt) {}
}
