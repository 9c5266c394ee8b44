package org.fairway.platform.web.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures by Standard Webhooks 1.0.0: HMAC-SHA256 over {@code id.timestamp.rawBody}, written
 * {@code v1,<base64>}, several separated by spaces. Comparison takes the same time whatever the
 * content, and every live secret is tried against every signature, so that the answer's time tells
 * nothing about which one was near.
 */
public final class WebhookSignature {
  /** How far the sender's clock may be from ours, either way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";
  private static final int MOST_SIGNATURES = 10;

  private WebhookSignature() {}

  /** The header value that signs {@code body} with one secret. */
  public static String sign(WebhookSecret secret, String id, long timestamp, byte[] body) {
    return VERSION
        + Base64.getEncoder().encodeToString(mac(secret, id, Long.toString(timestamp), body));
  }

  /** Checks the raw bytes against every live secret. Never throws on what a sender can send. */
  public static Outcome verify(
      List<WebhookSecret> live, WebhookHeaders headers, byte[] body, Instant now) {
    if (blank(headers.id()) || blank(headers.timestamp()) || blank(headers.signature())) {
      return Outcome.HEADER_MISSING;
    }
    if (headers.id().length() > WebhookHeaders.LONGEST_ID
        || headers.signature().length() > WebhookHeaders.LONGEST_SIGNATURE
        || !headers.timestamp().matches("[0-9]{1,11}")) {
      return Outcome.HEADER_MALFORMED;
    }
    String[] signatures = headers.signature().split(" ", MOST_SIGNATURES + 1);
    if (signatures.length > MOST_SIGNATURES) {
      return Outcome.HEADER_MALFORMED;
    }
    if (!matches(live, headers, signatures, body)) {
      return Outcome.SIGNATURE_WRONG;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
    boolean inTime = Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    return inTime ? Outcome.VALID : Outcome.OUTSIDE_TOLERANCE;
  }

  private static boolean matches(
      List<WebhookSecret> live, WebhookHeaders headers, String[] signatures, byte[] body) {
    boolean match = false;
    for (WebhookSecret secret : live) {
      byte[] expected = mac(secret, headers.id(), headers.timestamp(), body);
      for (String signature : signatures) {
        match |= MessageDigest.isEqual(expected, decode(signature));
      }
    }
    return match;
  }

  /**
   * The bytes after {@code v1,}; none for another version or bad base64, which then match nothing.
   */
  private static byte[] decode(String signature) {
    if (!signature.startsWith(VERSION)) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(signature.substring(VERSION.length()));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static byte[] mac(WebhookSecret secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
    }
  }

  private static boolean blank(String header) {
    return header == null || header.isBlank();
  }

  /** What verification found. Everything but VALID answers 401, told apart only in metrics. */
  public enum Outcome {
    VALID,
    HEADER_MISSING,
    HEADER_MALFORMED,
    SIGNATURE_WRONG,
    OUTSIDE_TOLERANCE
  }
}
