/**
 * Referrals by file, for organisations that keep a table: tried first, taken whole or row by row,
 * and dated back to the day on which they were made. Each row goes the same way as by hand.
 */
package org.fairway.referral.bulk;
