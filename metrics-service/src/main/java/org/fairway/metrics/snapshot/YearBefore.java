package org.fairway.metrics.snapshot;

import java.time.LocalDate;

/** The snapshot of the year before that a new one is compared with. */
record YearBefore(LocalDate date, long version, Totals totals) {}
