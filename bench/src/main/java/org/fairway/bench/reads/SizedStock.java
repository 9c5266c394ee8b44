package org.fairway.bench.reads;

import java.util.Map;
import org.fairway.bench.referral.BegunReferrals;

/**
 * What was measured with one size of the stock.
 *
 * @param size referrals stored
 * @param enteredCpu milliseconds of CPU for a person entered and compared
 */
record SizedStock(
    long size, Map<Reading, ReadRound> reads, BegunReferrals.Cost begun, double enteredCpu) {}
