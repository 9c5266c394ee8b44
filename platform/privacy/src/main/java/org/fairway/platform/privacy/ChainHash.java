package org.fairway.platform.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of a link of an audit chain: SHA-256 of its position, the hash before it and everything
 * its entry says.
 */
final class ChainHash {

  /** Stands before the first link. */
  static final String START = "0".repeat(64);

  private ChainHash() {}

  /** 64 hexadecimal digits. */
  static String of(long position, String previous, StoredEntry stored) {
    AuditEntry entry = stored.entry();
    byte[] content =
        Canonical.bytes(
            "fairway.audit.1",
            Long.toString(position),
            previous,
            Long.toString(stored.sequence()),
            entry.id().toString(),
            entry.tenant(),
            entry.organisation(),
            entry.at().toString(),
            entry.actor(),
            entry.client(),
            entry.action(),
            entry.subjectType(),
            entry.subjectId(),
            entry.outcome(),
            entry.purpose(),
            entry.fields(),
            entry.correlationId());
    return HexFormat.of().formatHex(sha256(content));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
