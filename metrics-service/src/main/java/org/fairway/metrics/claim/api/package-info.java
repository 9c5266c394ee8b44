/** Checks of published figures over HTTP. */
package org.fairway.metrics.claim.api;
