package org.fairway.bench.reads;

import java.util.Map;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.peer.PeerFigures;

/**
 * What was measured with one size of the stock.
 *
 * @param size referrals stored
 * @param peers beside which they were: those of the smallest stock, for theirs does not grow
 * @param enteredCpu milliseconds of CPU for a person entered and compared
 */
record SizedStock(
    long size,
    Map<Reading, Cost> reads,
    Map<Reading, PeerFigures> peers,
    Cost begun,
    double enteredCpu) {}
