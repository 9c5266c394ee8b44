package org.fairway.referral.engagement.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.referral.engagement.SessionFilter;
import org.fairway.referral.engagement.SessionKind;
import org.fairway.referral.engagement.SessionStatus;

/** Filters of the list of sessions. Days are days in England. */
class SessionQuery {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @QueryParam("kind")
  @Parameter(description = "Only sessions of this kind")
  SessionKind kind;

  @QueryParam("status")
  @Parameter(description = "Only sessions in this status")
  SessionStatus status;

  @QueryParam("from")
  @Parameter(description = "Only sessions that begin on this day or later")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Only sessions that begin on this day or before")
  LocalDate to;

  SessionFilter filter() {
    return new SessionFilter(
        kind,
        status,
        from == null ? null : from.atStartOfDay(ENGLAND).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(ENGLAND).toInstant());
  }

  /** What the cursor is bound to. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    put(given, "kind", kind);
    put(given, "status", status);
    put(given, "from", from);
    put(given, "to", to);
    return given;
  }

  private static void put(Map<String, String> given, String name, Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }
}
