package org.fairway.metrics.fact;

import java.util.List;

/**
 * A feature that knows facts which were not put as facts, such as a folded workforce extract.
 * Called inside the transaction that judges or computes.
 */
public interface FactProvider {

  /** Its current facts of an organisation and period. */
  List<SourcedFact> facts(String organisation, Period period);
}
