package org.fairway.referral.referral;

import org.fairway.platform.testing.TestDatabase;

/** Sessions of the database that cannot get on. */
final class Blocked {

  private Blocked() {}

  /** How many wait for the table of referrals. */
  static int byReferrals() {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(distinct l.pid) from pg_locks l join pg_database d on d.oid = l.database"
                + " where not l.granted and l.relation = 'referral'::regclass"
                + " and d.datname = current_database()"));
  }
}
