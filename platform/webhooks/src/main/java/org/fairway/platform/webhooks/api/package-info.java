/** HTTP of webhook endpoints and their deliveries. */
package org.fairway.platform.webhooks.api;
