package org.fairway.bench;

import org.fairway.bench.report.Report;

/** Something that can be measured with one command. */
public interface Benchmark {
  /** Starts what it needs, measures, stops what it started. */
  Report run(Setting setting);
}
