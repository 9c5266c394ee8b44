package org.fairway.metrics.snapshot;

/** The import has become large while another large one is folded; it is to line up. */
final class TurnTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TurnTaken() {
    super("another large import is being folded", null, false, false);
  }
}
