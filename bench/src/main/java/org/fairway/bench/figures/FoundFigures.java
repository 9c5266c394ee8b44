package org.fairway.bench.figures;

import java.util.ArrayList;
import java.util.List;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** Figures of all rounds, and the report's lines made of their medians. Milliseconds, seconds. */
class FoundFigures {
  final List<Double> p50 = new ArrayList<>();
  final List<Double> p99 = new ArrayList<>();
  final List<Double> plain50 = new ArrayList<>();
  final List<Double> all = new ArrayList<>();
  final List<Double> plainAll = new ArrayList<>();
  final List<Double> resent = new ArrayList<>();
  double rebuild;

  void add(Percentiles pairs, Percentiles plain, double everybody, double plainEverybody) {
    p50.add(pairs.at(50));
    p99.add(pairs.at(99));
    plain50.add(plain.at(50));
    all.add(1_000 * everybody);
    plainAll.add(1_000 * plainEverybody);
  }

  List<Line> lines() {
    double pair = Figures.median(p50);
    return List.of(
        Line.compared(
            "p50 WRES and WDES of one organisation",
            pair,
            "ms",
            "plain SQL, counts alone",
            Figures.median(plain50),
            Goal.below(10)),
        Line.limited(
            "p99 WRES and WDES of one organisation", Figures.median(p99), "ms", Goal.below(20)),
        Line.compared(
            "WRES and WDES of all trusts",
            Figures.median(all),
            "ms",
            "plain SQL, counts alone",
            Figures.median(plainAll),
            Goal.below(10)),
        Line.limited(
            "WRES and WDES of all trusts, by itself", Figures.median(all), "ms", Goal.below(500)),
        Line.compared(
            "one organisation resubmitted",
            Figures.median(resent),
            "s",
            "rebuild of all",
            rebuild,
            Goal.below(0.1)));
  }
}
