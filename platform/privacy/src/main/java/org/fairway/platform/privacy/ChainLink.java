package org.fairway.platform.privacy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What continues a chain by one or more entries. Each has a position and a hash of its own, as if
 * it had a link of its own; those before the last are told as two lists.
 *
 * @param previousHash before the first
 * @param earlierHashes 32 bytes for each of the earlier entries
 * @param entry the last
 * @param end of the chain with it
 */
record ChainLink(
    String previousHash,
    List<UUID> earlierEntries,
    byte[] earlierHashes,
    UUID entry,
    ChainHead end) {

  /** Continues the chain; at least one entry, in order. */
  static ChainLink of(ChainHead head, List<StoredEntry> entries) {
    List<ChainHead> heads = new ArrayList<>(List.of(head));
    entries.forEach(stored -> heads.add(heads.get(heads.size() - 1).then(stored)));
    int last = entries.size() - 1;
    String hashes =
        heads.subList(1, last + 1).stream().map(ChainHead::hash).collect(Collectors.joining());
    List<UUID> ids = entries.stream().map(stored -> stored.entry().id()).toList();
    return new ChainLink(
        head.hash(),
        ids.subList(0, last),
        HexFormat.of().parseHex(hashes),
        ids.get(last),
        heads.get(last + 1));
  }
}
