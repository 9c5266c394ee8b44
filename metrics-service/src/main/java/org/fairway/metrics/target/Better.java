package org.fairway.metrics.target;

/** Which way is better, for an indicator whose standard does not say. */
enum Better {
  HIGHER,
  LOWER,
  TOWARDS_PARITY
}
