package org.fairway.reporting.report;

import java.util.Set;
import org.fairway.reporting.render.ReportFormat;

/**
 * What was asked for.
 *
 * @param subject ODS code of the organisation that the report is about
 * @param formats at least one
 */
public record ReportOrder(
    ReportKind kind, String subject, Period period, Audience audience, Set<ReportFormat> formats) {

  public ReportOrder {
    formats = Set.copyOf(formats);
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one format");
    }
  }
}
