package org.fairway.pathway.opportunity;

/**
 * The places of an opportunity at a moment.
 *
 * @param taken offered or accepted
 * @param told how often something was told of the opportunity
 */
public record Places(int places, int taken, int accepted, int waiting, long told) {
  public int free() {
    return places - taken;
  }

  boolean allAccepted() {
    return accepted >= places;
  }
}
