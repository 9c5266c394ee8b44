package org.fairway.bench.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fairway.bench.measure.Median;

/** One round: peers and product by turns, all in seconds. */
record ExtractRound(
    Used wres, Used cube, Optional<Used> pandas, double copy, Used work, double whole) {

  static double median(List<ExtractRound> rounds, ToDoubleFunction<ExtractRound> which) {
    return Median.of(rounds.stream().mapToDouble(which).boxed().toList());
  }

  @Override
  public String toString() {
    return "DuckDB %.2f s (WRES 1), %.2f s (all dimensions); pandas %s; COPY %.2f s; Fairway %.2f s, with sending %.2f s"
        .formatted(
            wres.wall(),
            cube.wall(),
            pandas.map(used -> "%.2f s".formatted(used.wall())).orElse("absent"),
            copy,
            work.wall(),
            whole);
  }
}
