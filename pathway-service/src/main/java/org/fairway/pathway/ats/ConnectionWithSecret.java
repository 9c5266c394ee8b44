package org.fairway.pathway.ats;

import org.fairway.platform.web.signature.WebhookSecret;

/** A connection and its new secret, for the one answer that shows it. */
public record ConnectionWithSecret(AtsConnection connection, WebhookSecret secret) {}
