package org.fairway.metrics.snapshot;

/** Everything was tried and nothing is to stay. Rolls the transaction back. */
final class DryRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Imported imported;

  DryRun(Imported imported) {
    super("a dry run", null, false, false);
    this.imported = imported;
  }

  Imported imported() {
    return imported;
  }
}
