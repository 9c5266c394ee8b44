package org.fairway.pathway.levy;

import java.util.UUID;

/**
 * Which payment of which commitment: paid once, whatever its day becomes.
 *
 * @param number of the instalment, from 1; 0 for what was held back until completion
 */
public record DueKey(UUID commitment, int number) {
  /** The number of the completion payment. */
  public static final int COMPLETION = 0;

  public boolean completion() {
    return number == COMPLETION;
  }
}
