package org.fairway.platform.web;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id that ties one piece of work together over logs, events and services. */
public final class Correlation {
  /** Header that callers may send and that every answer mirrors. */
  public static final String HEADER = "X-Correlation-ID";

  static final String REQUEST_HEADER = "X-Request-ID";
  private static final String KEY = "correlationId";
  private static final String REQUEST_KEY = "requestId";
  private static final Pattern SAFE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{32}");

  private Correlation() {}

  /** Id of the present work; made when there is none, so that it is never absent. */
  public static String current() {
    Object id = MDC.get(KEY);
    return id == null ? start(null) : id.toString();
  }

  /**
   * Takes the given id if it is a UUID or the 32 hexadecimal digits of a trace id, else makes one.
   * Anything freer could be a name or the number of a patient, and would go with logs, events and
   * the audit for years.
   */
  public static String start(String given) {
    String id = safeOrNew(given);
    MDC.put(KEY, id);
    return id;
  }

  static String startRequest(String given) {
    String id = safeOrNew(given);
    MDC.put(REQUEST_KEY, id);
    return id;
  }

  static String safeOrNew(String given) {
    return given != null && SAFE.matcher(given).matches() ? given : Ids.next().toString();
  }
}
