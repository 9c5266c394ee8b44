package org.fairway.bench.figures;

import java.util.ArrayList;
import java.util.List;

/** All trusts, sent to the service. */
final class Trusts {
  private static final double NANOS = 1e9;

  private final Metrics metrics;
  private final Workforce workforce;
  private final int staff;
  private final List<String> codes;

  Trusts(Metrics metrics, Workforce workforce, int staff) {
    this.metrics = metrics;
    this.workforce = workforce;
    this.staff = staff;
    this.codes = workforce.trusts();
  }

  List<String> codes() {
    return codes;
  }

  int count() {
    return codes.size();
  }

  int facts() {
    return workforce.facts(codes.get(0)).split("measure").length - 1;
  }

  /** Sends everything; seconds from the first extract to the last first answer. */
  double sendAll() {
    codes.forEach(ods -> metrics.putFacts(ods, workforce.facts(ods)));
    long begin = System.nanoTime();
    List<String> jobs = new ArrayList<>();
    for (String ods : codes) {
      jobs.add(metrics.upload(ods, workforce.extract(ods, staff, 0)));
    }
    jobs.forEach(metrics::await);
    codes.forEach(ods -> metrics.get(Questions.path(ods, "WRES")));
    return (System.nanoTime() - begin) / NANOS;
  }

  /** Sends a corrected extract of one; seconds until the first answer that uses it. */
  double resend(int version) {
    String ods = codes.get(version);
    byte[] extract = workforce.extract(ods, staff, version);
    long begin = System.nanoTime();
    metrics.await(metrics.upload(ods, extract));
    metrics.get(Questions.path(ods, "WRES"));
    return (System.nanoTime() - begin) / NANOS;
  }
}
