package org.fairway.platform.web;

/**
 * Encrypts stored answers: they may hold personal data, and live outside the tables that guard it.
 */
public interface AnswerSeal {
  /** Sealed form of an answer kept under {@code key}. */
  byte[] seal(String tenant, String key, String answer);

  /** UTF-8 bytes of a sealed answer; fails if it was kept under another tenant or key. */
  byte[] open(String tenant, String key, byte[] sealed);
}
