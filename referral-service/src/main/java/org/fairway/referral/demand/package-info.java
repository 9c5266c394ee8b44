/**
 * What was asked for and could not be given, as data without a person. Somebody says so, or a
 * referral is declined for such a reason: then the database itself adds the row.
 */
package org.fairway.referral.demand;
