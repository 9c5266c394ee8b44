package org.fairway.pathway.ats;

/** A connection and its new secret, for the one answer that shows it. */
public record ConnectionWithSecret(AtsConnection connection, WebhookSecret secret) {}
