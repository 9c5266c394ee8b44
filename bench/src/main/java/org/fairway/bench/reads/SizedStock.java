package org.fairway.bench.reads;

import java.util.Map;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.peer.PeerFigures;
import org.fairway.bench.peer.Work;

/**
 * What was measured with one size of the stock.
 *
 * @param size referrals stored
 * @param peers beside which they were
 * @param enteredCpu milliseconds of CPU for a person entered and compared
 */
record SizedStock(
    long size,
    Map<Reading, Cost> reads,
    Map<Work, PeerFigures> peers,
    Cost begun,
    double enteredCpu) {}
