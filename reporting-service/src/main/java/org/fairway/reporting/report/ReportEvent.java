package org.fairway.reporting.report;

import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of this service's events about a report.
 *
 * @param reason a code, for a failed report only
 */
record ReportEvent(
    UUID reportId,
    ReportKind kind,
    String period,
    Audience audience,
    Instant occurredAt,
    String reason) {
  private static final String PREFIX = "org.fairway.report.";

  static OutgoingEvent requested(Report report) {
    return event("requested.v1", report, report.requestedAt());
  }

  static OutgoingEvent completed(Report report) {
    return event("completed.v1", report, report.finishedAt());
  }

  static OutgoingEvent failed(Report report) {
    return event("failed.v1", report, report.finishedAt());
  }

  private static OutgoingEvent event(String name, Report report, Instant when) {
    ReportEvent data =
        new ReportEvent(
            report.id(), report.kind(), report.period(), report.audience(), when, report.reason());
    return new OutgoingEvent(PREFIX + name, report.id().toString(), report.version(), data);
  }
}
