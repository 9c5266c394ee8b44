package org.fairway.reporting.figures;

/** Whether small numbers were hidden; counts from 1 to threshold - 1 are. */
public record Disclosure(boolean applied, int threshold) {

  /** The policy in words. */
  public String words() {
    return applied
        ? "Counts from 1 to " + (threshold - 1) + " are hidden, with whatever would give them away"
        : "None: for use inside the organisation only";
  }
}
