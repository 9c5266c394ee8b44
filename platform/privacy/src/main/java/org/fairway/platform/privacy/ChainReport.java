package org.fairway.platform.privacy;

import java.util.UUID;

/**
 * What walking a tenant's chain showed.
 *
 * @param links how many links hold, up to the first fault
 * @param waiting entries of the last moments that are not linked yet
 * @param unlinked entries that should be linked and are not
 * @param fault the first fault; null when the chain is whole
 * @param position of the first fault; null when the chain is whole, or the fault has no position
 * @param entryId the entry concerned; null when none is
 * @param head the end of the chain as far as it holds: to be noted outside the database
 */
public record ChainReport(
    String tenant,
    long links,
    long waiting,
    long unlinked,
    ChainFault fault,
    Long position,
    UUID entryId,
    ChainHead head) {

  /** Whether nothing is wrong. */
  public boolean intact() {
    return fault == null;
  }
}
