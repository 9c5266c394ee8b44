package org.fairway.metrics.snapshot;

/** An extract disagrees with facts of the same organisation and day. Rolls its transaction back. */
final class Contradiction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Contradiction(String detail) {
    super(detail, null, false, false);
  }
}
