package org.fairway.platform.web.signature;

/** The three headers of a Standard Webhooks delivery, as received; any may be null. */
public record WebhookHeaders(String id, String timestamp, String signature) {
  /** Characters of the longest id that is taken. */
  public static final int LONGEST_ID = 256;

  /** Characters of the longest signature header that is taken. */
  public static final int LONGEST_SIGNATURE = 2000;

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";
}
