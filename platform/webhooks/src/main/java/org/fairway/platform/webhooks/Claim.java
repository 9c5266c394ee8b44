package org.fairway.platform.webhooks;

import java.util.UUID;

/**
 * An endpoint that is this instance's for a while.
 *
 * @param token by which the claim is known again
 */
record Claim(String tenant, String organisation, UUID endpoint, UUID token, boolean failing) {}
