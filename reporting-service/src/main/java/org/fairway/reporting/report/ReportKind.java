package org.fairway.reporting.report;

import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
  /** The nine indicators of one organisation and year. */
  WRES_ANNUAL,
  /** The chain from referral to lasting work of a whole care system. */
  WIDENING_PARTICIPATION_IMPACT;

  /** As a part of a file name. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
