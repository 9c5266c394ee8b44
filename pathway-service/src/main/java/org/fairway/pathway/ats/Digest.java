package org.fairway.pathway.ats;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which a repetition is told from another thing under the same id. */
final class Digest {
  private Digest() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
