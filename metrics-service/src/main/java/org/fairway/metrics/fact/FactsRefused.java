package org.fairway.metrics.fact;

import java.util.List;

/** The facts were not taken, and nothing was stored. */
public final class FactsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  FactsRefused(List<Flaw> flaws) {
    super(flaws.size() + " flaws", null, false, false);
    this.flaws = List.copyOf(flaws);
  }

  /** Every flaw found. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
