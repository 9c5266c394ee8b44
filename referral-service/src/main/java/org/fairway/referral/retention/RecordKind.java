package org.fairway.referral.retention;

/**
 * Kinds of records with a time of their own. The defaults are a proposal; none is active by itself.
 */
public enum RecordKind {
  /**
   * People whose referrals have all ended: erased, counted from the last change of the last one.
   */
  PERSON_AFTER_REFERRAL(36),
  /** People of whom no referral was ever sent: erased, counted from their entry. */
  PERSON_NEVER_REFERRED(12),
  /** Words written about referrals that have ended: emptied, counted from the last change. */
  NOTES_OF_ENDED_REFERRAL(24),
  /** What imports said of wrong rows: removed, counted from the import. */
  IMPORT_ERRORS(3);

  private final int months;

  RecordKind(int months) {
    this.months = months;
  }

  /** For how long, unless the tenant says otherwise. */
  int defaultMonths() {
    return months;
  }
}
