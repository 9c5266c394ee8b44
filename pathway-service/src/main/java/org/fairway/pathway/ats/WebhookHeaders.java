package org.fairway.pathway.ats;

/** The three headers of a Standard Webhooks delivery, as received; any may be null. */
public record WebhookHeaders(String id, String timestamp, String signature) {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";
}
