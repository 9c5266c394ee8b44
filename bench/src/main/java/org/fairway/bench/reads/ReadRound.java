package org.fairway.bench.reads;

import java.util.List;
import org.fairway.bench.measure.Median;

/**
 * What a kind of reading came to.
 *
 * @param rate answers a second
 * @param cpu milliseconds an answer, of service and database together
 */
record ReadRound(double rate, double cpu) {

  static ReadRound median(List<ReadRound> rounds) {
    return new ReadRound(
        Median.of(rounds.stream().map(ReadRound::rate).toList()),
        Median.of(rounds.stream().map(ReadRound::cpu).toList()));
  }
}
