package org.fairway.metrics.fact;

/** Event: a source's facts of a period were put or replaced. Counts only, never a person. */
record FactsReplaced(String organisation, String period, String source, int facts, long version) {
  static final String TYPE = "org.fairway.facts.replaced.v1";
}
