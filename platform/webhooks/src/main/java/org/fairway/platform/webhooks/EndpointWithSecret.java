package org.fairway.platform.webhooks;

import org.fairway.platform.web.signature.WebhookSecret;

/** An endpoint and its new secret, for the one answer that shows it. */
public record EndpointWithSecret(WebhookEndpoint endpoint, WebhookSecret secret) {}
