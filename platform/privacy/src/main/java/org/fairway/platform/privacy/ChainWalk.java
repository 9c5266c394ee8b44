package org.fairway.platform.privacy;

import java.util.UUID;

/**
 * Follows a chain link by link and stops at the first fault. Plain Java; the caller brings the
 * rows.
 */
final class ChainWalk {
  private final ChainHead expected;
  private ChainHead head = ChainHead.START;
  private boolean expectedSeen;
  private ChainFault fault;
  private Long position;
  private UUID entryId;

  /** Expects to pass the head noted earlier; null expects nothing. */
  ChainWalk(ChainHead expected) {
    this.expected = expected;
    this.expectedSeen = expected == null || expected.equals(ChainHead.START);
  }

  /**
   * The next link by position.
   *
   * @param stored its entry; null when there is none
   * @return whether it holds; after false the walk is over
   */
  boolean step(long at, UUID linked, String previous, String hash, StoredEntry stored) {
    ChainFault found = judge(at, previous, hash, stored);
    if (found != null) {
      // A gap is told at the first position that is missing.
      stop(found, found == ChainFault.LINK_MISSING ? head.position() + 1 : at, linked);
      return false;
    }
    head = new ChainHead(at, hash);
    expectedSeen |= head.equals(expected);
    return true;
  }

  private ChainFault judge(long at, String previous, String hash, StoredEntry stored) {
    if (at != head.position() + 1) {
      return ChainFault.LINK_MISSING;
    }
    if (!previous.equals(head.hash())) {
      return ChainFault.OUT_OF_ORDER;
    }
    if (stored == null) {
      return ChainFault.ENTRY_MISSING;
    }
    return ChainHash.of(at, previous, stored).equals(hash) ? null : ChainFault.ENTRY_ALTERED;
  }

  /** After the last link: an entry that stands at an earlier position too. */
  void twice(long at, UUID entry) {
    if (fault == null) {
      stop(ChainFault.ENTRY_ALTERED, at, entry);
    }
  }

  /** After the last link: entries that escaped the chain, and the head noted earlier. */
  void end(long unlinked, UUID firstUnlinked) {
    if (fault == null && !expectedSeen) {
      stop(ChainFault.HEAD_LOST, expected.position(), null);
    }
    if (fault == null && unlinked > 0) {
      stop(ChainFault.ENTRY_UNLINKED, null, firstUnlinked);
    }
  }

  private void stop(ChainFault found, Long at, UUID entry) {
    fault = found;
    position = at;
    entryId = entry;
  }

  ChainReport report(String tenant, long waiting, long unlinked) {
    return new ChainReport(
        tenant, head.position(), waiting, unlinked, fault, position, entryId, head);
  }
}
