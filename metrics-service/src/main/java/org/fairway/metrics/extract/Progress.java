package org.fairway.metrics.extract;

/** Told how far a fold is; may throw in order to end it. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (bytes, rows) -> {};

  /**
   * Called now and then, between pieces of the file.
   *
   * @param bytes of the file as sent that were read
   * @param rows of people so far
   */
  void at(long bytes, long rows);
}
