package org.fairway.platform.web.signature;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signing secret in the form of Standard Webhooks 1.0.0: {@code whsec_} and the base64 of 24 to
 * 64 random bytes.
 *
 * <p>Never printed: {@link #toString()} hides the key. {@link #reveal()} is for the one answer that
 * shows it.
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int NEW = 32;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  public static WebhookSecret generate(SecureRandom random) {
    byte[] key = new byte[NEW];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when the prefix, the base64 or the length is wrong; the
   *     message does not repeat it
   */
  public static WebhookSecret parse(String written) {
    if (!written.startsWith(PREFIX)) {
      throw new IllegalArgumentException("A webhook secret starts with " + PREFIX);
    }
    byte[] key = decode(written.substring(PREFIX.length()));
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException("A webhook secret holds 24 to 64 bytes");
    }
    return new WebhookSecret(key);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      // The cause would repeat a character of the secret.
      throw new IllegalArgumentException("A webhook secret is base64 after " + PREFIX);
    }
  }

  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  byte[] key() {
    return key.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebhookSecret secret
        && java.security.MessageDigest.isEqual(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return PREFIX + "(hidden)";
  }
}
