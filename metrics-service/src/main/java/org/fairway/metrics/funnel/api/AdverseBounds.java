package org.fairway.metrics.funnel.api;

import org.fairway.metrics.funnel.FunnelConfig;

/** Within these bounds, both included, a relative likelihood is unremarkable. A rule of thumb. */
record AdverseBounds(double from, double to) {

  static AdverseBounds of(FunnelConfig config) {
    return new AdverseBounds(config.likelihoodFrom(), config.likelihoodTo());
  }

  /** Null when there is no value. */
  Boolean flags(Double value) {
    return value == null ? null : value < from || value > to;
  }
}
