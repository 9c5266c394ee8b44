package org.fairway.metrics.access;

import org.fairway.metrics.disclosure.Audience;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Reads the audience of a query. */
public final class QueryAudience {

  private QueryAudience() {}

  /** The audience, null when none is given, or a 400 that lists what is allowed. */
  public static Audience of(String text) {
    if (text == null) {
      return null;
    }
    for (Audience audience : Audience.values()) {
      if (audience.name().equals(text)) {
        return audience;
      }
    }
    throw Problems.invalid(
        new Violation("query.audience", "value-unknown", "allowed: ORGANISATION, ICS, PUBLIC"));
  }
}
