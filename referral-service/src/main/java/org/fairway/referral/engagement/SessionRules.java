package org.fairway.referral.engagement;

import java.time.Instant;
import java.util.List;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.AllowedAction;

/** Decides what may be done with a session. Each rule gives the obstacle, or null for none. */
final class SessionRules {

  private SessionRules() {}

  /** Change, hold and cancel: by its own organisation, while it is planned. */
  static String toChange(EngagementSession session, Scope who) {
    if (!who.sees(session.organisation())) {
      return "This is for the organisation that holds the session.";
    }
    return planned(session);
  }

  static String toHold(EngagementSession session, Scope who, Instant now) {
    String obstacle = toChange(session, who);
    return obstacle == null && session.startsAt().isAfter(now)
        ? "The session has not begun."
        : obstacle;
  }

  static String toBook(EngagementSession session, Instant now) {
    String obstacle = planned(session);
    return obstacle == null && !session.startsAt().isAfter(now)
        ? "The session has begun."
        : obstacle;
  }

  /** Attendance is for the organiser, from the beginning on. */
  static String toMark(EngagementSession session, Scope who, Instant now) {
    if (!who.sees(session.organisation())) {
      return "This is for the organisation that holds the session.";
    }
    if (session.status() == SessionStatus.CANCELLED) {
      return "The session was cancelled.";
    }
    return session.startsAt().isAfter(now) ? "The session has not begun." : null;
  }

  static List<AllowedAction> actions(EngagementSession session, Scope who, Instant now) {
    return List.of(
        AllowedAction.of("bookings", toBook(session, now)),
        AllowedAction.of("hold", toHold(session, who, now)),
        AllowedAction.of("cancel", toChange(session, who)));
  }

  private static String planned(EngagementSession session) {
    return switch (session.status()) {
      case PLANNED -> null;
      case HELD -> "The session was held.";
      case CANCELLED -> "The session was cancelled.";
    };
  }
}
