/**
 * Webhooks to subscribers by Standard Webhooks 1.0.0: endpoints, what waits for them, and how it
 * gets there.
 *
 * <p>An event is delivered at least once, under one id over all attempts. It is written with the
 * change that it tells of, spread over the endpoints that want it, and sent by whichever instance
 * holds the endpoint at that time: one at a time for an endpoint, many endpoints at once. Order is
 * kept as long as nothing fails. What may be told is asked of the service again before each
 * attempt.
 */
package org.fairway.platform.webhooks;
