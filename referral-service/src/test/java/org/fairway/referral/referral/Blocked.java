package org.fairway.referral.referral;

import org.fairway.platform.testing.TestDatabase;

/** Readers whose session of the database cannot get on. */
final class Blocked {

  /** A part of their statements and of no other, near the beginning: the end is not told. */
  private static final String THEIRS = ReferralRow.COLUMNS.substring(0, 80);

  private Blocked() {}

  /**
   * How many wait for the table of referrals; what runs by the clock and waits too is not counted.
   */
  static int byReferrals() {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(distinct pid) from pg_locks join pg_stat_activity using (pid)"
                + " where not granted and relation = 'referral'::regclass"
                + " and datname = current_database() and strpos(query, '"
                + THEIRS
                + "') > 0"));
  }
}
